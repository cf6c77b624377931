const digits: ReadonlyMap<string, number> = new Map(
  [
    ...['零〇', '一壹', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸'],
    ...['七柒', '八捌', '九玖'],
  ].flatMap((chars, value) => [...chars].map(char => [char, value] as const)),
)
const small: Readonly<Record<string, number>> = {
  ...{ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 },
}
const large: Readonly<Record<string, number>> = {
  ...{ 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 },
}

/** Han characters that write a number. */
export const hanNumerals =
  '零〇一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億'

/** What multiplies a number in digits: 3.5万. */
export const hanScales = large

/** ('三十') -> 30, ('一万二千') -> 12000, ('二〇二六') -> 2026 */
export function hanNumber(text: string): number {
  if (text === '半') return 0.5
  const chars = [...text]
  if (chars.length > 1 && chars.every(char => digits.has(char))) {
    return Number(chars.map(char => digits.get(char)).join(''))
  }
  let total = 0
  let section = 0
  let digit = 0
  for (const char of chars) {
    const [tens, myriads] = [small[char], large[char]]
    if (tens !== undefined) {
      section += (digit || 1) * tens
      digit = 0
    } else if (myriads !== undefined) {
      // 一万亿 is 万 times 亿, 一亿二千万 is 亿 and 万.
      const part = section + digit
      total =
        total < myriads ? (total + part || 1) * myriads : total + part * myriads
      section = 0
      digit = 0
    } else digit = digits.get(char) ?? 0
  }
  return total + section + digit
}
