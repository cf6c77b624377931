import { compareQuantities } from '../compareQuantities.ts'
import type { Rule } from '../rule.ts'
import { times } from './deadlines.ts'

/** The same numbers, percentages and sums of money: 三十 = 30 = thirty. */
export const numbers: Rule = {
  name: 'numbers',
  severity: 'error',
  check: (text, source) =>
    compareQuantities(
      text,
      source,
      ({ unit }) => unit !== 'date' && !times.has(unit),
      'Write the same number, and what it counts.',
    ),
}
