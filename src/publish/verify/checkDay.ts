import { missedDay } from '../missedDay.ts'
import type { Difference } from './difference.ts'

/** Whether the live site was built since a text last took effect. */
export function checkDay(documents: string, now: Date): Difference[] {
  const found = missedDay(documents, now)
  if (found === undefined) return []
  return [
    {
      ...{ what: 'day of the build', where: '/documents.json' },
      expected: `${found.missed} or later, as of its texts`,
      found: `as of ${found.asOf}`,
    },
  ]
}
