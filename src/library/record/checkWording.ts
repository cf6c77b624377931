import { flatten } from '../../legal/clause.ts'
import { markDifference } from '../../legal/markDifference.ts'
import type { Report } from '../../problem.ts'
import type { Version } from '../library.ts'
import { textKey, type Wording } from './published.ts'
import { wordingOf } from './wordingOf.ts'

/** Reports what differs between a text and what was published of it. */
export function checkWording(version: Version, report: Report): void {
  const { record, file, tag } = version
  if (record === undefined) return
  const key = textKey(version)
  const mend = `Undo it, or, if it mends a mistake, record it: npm run publish-version -- --text ${key} --reason "…"`
  const tell = (message: string, line = 0, column = 0) =>
    report({ file, line, column, message, mend })
  const since = `published on ${record.published}`
  const now = wordingOf(version)
  for (const name of ['title', 'published'] as const) {
    if (now[name] === record[name]) continue
    const { line, column } = version.places.get(name) ?? { line: 1, column: 1 }
    tell(`changes its "${name}": it was "${record[name]}".`, line, column)
  }
  const lines = new Map(
    flatten(version.clauses).map(({ id, line }) => [id, line]),
  )
  for (const id of namesIn(record, now)) {
    const [before, after] = [record.clauses[id], now.clauses[id]]
    const line = lines.get(id)
    if (before === undefined) {
      tell(`has #${id}, which was not in the text ${since}.`, line, 1)
    } else if (after === undefined) {
      tell(`lacks #${id} of the text ${since}: ${quoted(before)}.`)
    } else if (`${before}` !== `${after}`) {
      const words = markDifference(worded(before), worded(after), tag)
      tell(`changes #${id}, ${since}: "${words}".`, line, 1)
    }
  }
}

/** Ids of two wordings in the order of the newer, then what is gone. */
function namesIn(before: Wording, now: Wording): readonly string[] {
  return [
    ...new Set([...Object.keys(now.clauses), ...Object.keys(before.clauses)]),
  ]
}

const worded = (clause: string | readonly string[]) =>
  typeof clause === 'string' ? clause : clause.map(id => `#${id}`).join(' ')

const quoted = (clause: string | readonly string[]) => `"${worded(clause)}"`
