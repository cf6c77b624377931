import type { Counter } from './counter.ts'
import type { Longhand } from './longhand.ts'

/**
 * Chinese: digit and marker for each place, and one 零 for the zeros between
 * two of them (CSS Counter Styles Level 3, 7.1.3).
 *
 * 15 -> '十五' where informal, '壹拾伍' where not; 1001 -> '一千零一'
 */
export function chinese(words: Longhand): Counter {
  const digits = [...words.digits]
  const markers = [...words.markers].reverse()

  function write(value: number): string {
    if (value === 0) return '零'
    const spelt = Array.from(String(value).padStart(4, '0'), (digit, i) =>
      digit === '0' ? '零' : digits[Number(digit)] + (markers[i] ?? ''),
    ).join('')
    const text = spelt.replace(/^零+|零+$/g, '').replace(/零+/, '零')
    return words.informal && 10 <= value && value <= 19 ? text.slice(1) : text
  }

  return {
    range: [-9999, 9999],
    write,
    negative: words.negative,
    fallback: 'cjk-decimal',
  }
}
