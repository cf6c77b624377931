import { compareQuantities } from '../compareQuantities.ts'
import type { Quantity } from '../quantities.ts'
import type { Rule } from '../rule.ts'

/** Units of time. A week is read as seven days, a year as twelve months. */
export const times: ReadonlySet<Quantity['unit']> = new Set<Quantity['unit']>([
  ...(['minute', 'hour', 'day', 'workday', 'month'] as const),
])

/** The same times, in the same days: 工作日 is "working days". */
export const deadlines: Rule = {
  name: 'deadlines',
  severity: 'error',
  check: (text, source) =>
    compareQuantities(
      text,
      source,
      ({ unit }) => times.has(unit),
      'Write the same time, in the same kind of days.',
    ),
}
