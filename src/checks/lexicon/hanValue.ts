import { hanNumber, hanNumerals, hanScales } from '../../legal/hanNumber.ts'

const digits = hanNumerals.replaceAll(/[十拾百佰千仟万萬亿億]/g, '')
const scales = Object.keys(hanScales).join('')

/** A number in words, with decimals or not: 三, 三点五, 一点五万. */
export const hanWritten = `[${hanNumerals}]+(?:[点點][${digits}]+[${scales}]*(?![${hanNumerals}分刻]))?(?![${hanNumerals}])`

const decimal = new RegExp(`^(.+)[点點]([${digits}]+)([${scales}]*)$`)

/** ('三点五') -> 3.5, ('一点五万') -> 15000, ('三十') -> 30 */
export function hanValue(text: string): number {
  const [, whole, decimals = '', scale = ''] = decimal.exec(text) ?? []
  if (whole === undefined) return hanNumber(text)
  const behind = [...decimals].map(char => hanNumber(char)).join('')
  const factor = scale === '' ? 1 : hanNumber(`一${scale}`)
  const value = Number(`${hanNumber(whole)}.${behind}`) * factor
  return Number(value.toPrecision(12))
}

/** What multiplies a number in digits: 3.5万, 3千, 2万亿. */
export const scalesOfDigits: Readonly<Record<string, number>> =
  Object.fromEntries(
    ['', '十', '百', '千', '万', '萬'].flatMap(small =>
      ['', '万', '萬', '亿', '億'].flatMap(large => {
        const written = small + large
        if (written === '' || written === '十') return []
        return [[written, hanNumber(`一${written}`)] as const]
      }),
    ),
  )
