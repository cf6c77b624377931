import type { Json } from '../json.ts'
import { mendRecord } from './mendRecord.ts'
import type { Published } from './published.ts'
import { digestOf } from './wordingOf.ts'

/**
 * Reports what in `published.json` was not written by the program; returns
 * the keys of those texts, which nothing can be compared with.
 */
export function checkRecord({
  value,
  problem,
}: Json<Published>): ReadonlySet<string> {
  const broken = new Set<string>()
  for (const [key, text] of Object.entries(value.texts)) {
    const befores = (text.corrections ?? []).map(({ before }) => before)
    for (const [index, wording] of [text, ...befores].entries()) {
      if (digestOf(wording) === wording.digest) continue
      const inside =
        index === 0 ? [] : ['corrections', index - 1, 'before' as const]
      broken.add(key)
      const message = `"${key}" was edited by hand: its digest is not that of its title and clauses.`
      problem(['texts', key, ...inside, 'digest'], message, mendRecord)
    }
  }
  return broken
}
