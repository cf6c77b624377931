/** Source of a pattern for the numbers of citations, in a folded text. */
export const NUMERAL =
  '(?:\\d+|[〇零一二三四五六七八九十百千]+|[ivxlcdm]+|\\p{L})'

const han = '零一二三四五六七八九'
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
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
  if (/^[〇零一二三四五六七八九十百千]+$/.test(folded))
    return `${fromHan(folded)}`
  if (folded !== '' && roman.test(folded)) return `${fromRoman(folded)}`
  return folded
}

/** `'一百零五' -> 105`, and digit by digit `'一〇五' -> 105` */
function fromHan(text: string): number {
  let sum = 0
  let digits = 0
  for (const sign of text.replaceAll('〇', '零')) {
    const unit = units.get(sign)
    if (unit === undefined) digits = digits * 10 + han.indexOf(sign)
    else {
      sum += (digits || 1) * unit
      digits = 0
    }
  }
  return sum + digits
}

/** `'xiv' -> 14`: what is less than what follows it is taken away. */
function fromRoman(text: string): number {
  const values = Array.from(text, letter => letters.get(letter) ?? 0)
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  )
}
