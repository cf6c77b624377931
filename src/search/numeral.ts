import { hanNumber, hanNumerals } from '../legal/hanNumber.ts'

const HAN = `[${hanNumerals}]+`

/** Source of a pattern for the numbers of citations, in a folded text. */
export const NUMERAL = `(?:\\d+|${HAN}|[ivxlcdm]+|\\p{L})`

/** What may be such a number in a text: what is none, `inDigits` leaves. */
export const numerals = new RegExp(`\\d+|${HAN}|[a-z]+`, 'g')

const han = new RegExp(`^${HAN}$`)
const roman = /^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/
const letters = new Map(
  Object.entries({ i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }),
)

/**
 * A number of a citation in digits, whatever it is written in; what is none
 * stays as it is: `'十二' -> '12'`, `'iv' -> '4'`, `'第' -> '第'`.
 */
export function inDigits(folded: string): string {
  if (/^\d+$/.test(folded)) return String(Number(folded))
  if (han.test(folded)) return `${hanNumber(folded)}`
  if (folded !== '' && roman.test(folded)) return `${fromRoman(folded)}`
  return folded
}

/** `'xiv' -> 14`: what is less than what follows it is taken away. */
function fromRoman(text: string): number {
  const values = Array.from(text, letter => letters.get(letter) ?? 0)
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  )
}
