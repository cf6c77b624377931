import type { Counter } from './counters/counter.ts'
import { styles } from './counters/styles.ts'

/** Name of a counter style: `decimal`, `upper-roman`, and so on. */
export type CounterStyle = keyof typeof styles

/** The names of all counter styles, sorted. */
export const counterStyles: readonly CounterStyle[] = Object.keys(styles)
  .filter(isCounterStyle)
  .sort()

/** Whether there is a counter style of that name. */
export function isCounterStyle(name: string): name is CounterStyle {
  return Object.hasOwn(styles, name)
}

/**
 * Writes a number in a counter style, without prefix and suffix, as CSS
 * Counter Styles Level 3 and the note Ready-made Counter Styles (both W3C)
 * have it. A value that the style has no text for is written in the fallback
 * of the style: cjk-decimal or decimal.
 *
 * (5, 'simp-chinese-informal') -> '五', (4, 'lower-roman') -> 'iv'
 *
 * @throws {RangeError} The value is not an integer, or not a safe one.
 */
export function formatCounter(value: number, style: CounterStyle): string {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${value} is no counter value: use a whole number`)
  }
  const counter: Counter = styles[style]
  const [lowest, highest] = counter.range
  if (value < lowest || value > highest) {
    return formatCounter(value, counter.fallback)
  }
  const text = counter.write(Math.abs(value))
  return value < 0 ? counter.negative + text : text
}
