import { compareQuantities } from '../compareQuantities.ts'
import type { Rule } from '../rule.ts'

/** The same days of the calendar: 2026年3月5日 = 5 March 2026. */
export const dates: Rule = {
  name: 'dates',
  severity: 'error',
  check: (text, source) =>
    compareQuantities(
      text,
      source,
      ({ unit }) => unit === 'date',
      'Write the same day.',
    ),
}
