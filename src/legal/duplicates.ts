import { flatten } from './clause.ts'
import type { Outline } from './outline.ts'
import { find, reportAt, type Source } from './source.ts'

/**
 * Reports ids that stand twice, and returns them. Of an id that the author
 * gave and one that follows by position, the author's has to give way.
 */
export function reportDuplicates(
  clauses: readonly Outline[],
  source: Source,
): readonly string[] {
  const seen = new Map<string, Outline>()
  const repeated: string[] = []
  for (const clause of flatten(clauses)) {
    const { id } = clause
    const first = seen.get(id)
    if (first === undefined) {
      seen.set(id, clause)
      continue
    }
    if (!clause.named && !first.named) continue
    repeated.push(id)
    const [wrong, right] = clause.named ? [clause, first] : [first, clause]
    const place = find(source, wrong.lines, `{#${id}}`)
    const line = right.lines[0] + 1
    if (right.named) {
      const message = `has the id #${id} again; it stands on line ${line}.`
      reportAt(source, place, message, 'Give one of them another id.')
    } else {
      const message = `has the id #${id}, which line ${line} has by its position.`
      const mend = 'Choose an id that does not end in a number.'
      reportAt(source, place, message, mend)
    }
  }
  return repeated
}
