import { additive, decades } from './additive.ts'
import type { Counter } from './counter.ts'

/** The words of a style that spells numbers out, up to 9999. */
export interface Longhand {
  /** The digits from 0 to 9. */
  readonly digits: string
  /** What follows a digit in the tens, the hundreds and the thousands. */
  readonly markers: string
  readonly negative: string
  /** Whether 1 is left out before a marker (Chinese: in 10 to 19 only). */
  readonly informal: boolean
}

/**
 * Japanese and Korean: digit and marker for each place that is not zero
 * (CSS Counter Styles Level 3, 7.1.1 and 7.1.2).
 *
 * 1101 -> '千百一' where informal, '壱阡壱百壱' where not
 */
export function longhand(words: Longhand): Counter {
  const [zero = '', ...ones] = words.digits
  const [, ...others] = ones
  const places = Array.from(words.markers, marker => [
    words.informal ? marker : ones[0] + marker,
    ...others.map(digit => digit + marker),
  ])
  return {
    ...additive([-9999, 9999], [[0, zero], ...decades(ones, ...places)]),
    negative: words.negative,
    fallback: 'cjk-decimal',
  }
}
