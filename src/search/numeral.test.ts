import { expect, test } from 'vitest'
import { type CounterStyle, formatCounter } from '../legal/counters.ts'
import { fold } from './fold.ts'
import { inDigits, NUMERAL } from './numeral.ts'

const styles: readonly CounterStyle[] = [
  ...(['decimal', 'upper-roman', 'lower-roman', 'thai'] as const),
  ...(['simp-chinese-informal', 'trad-chinese-informal'] as const),
  ...(['simp-chinese-formal', 'trad-chinese-formal'] as const),
  ...(['japanese-informal', 'arabic-indic', 'cjk-decimal'] as const),
]

test.each(styles)('a number in %s is read as it was written', style => {
  for (const value of [1, 2, 5, 10, 11, 14, 20, 49, 90, 100, 105, 110, 999]) {
    const { text } = fold(formatCounter(value, style))
    expect(text).toMatch(new RegExp(`^${NUMERAL}$`, 'u'))
    expect([text, inDigits(text)]).toEqual([text, `${value}`])
  }
})

test.each([
  ['第', '第'],
  ['civil', 'civil'],
  ['iiii', 'iiii'],
  ['b', 'b'],
  ['', ''],
  ['007', '7'],
])('of %j, %j is left', (text, left) => {
  expect(inDigits(text)).toBe(left)
})
