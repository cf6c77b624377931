import { flatten } from '../../legal/clause.ts'
import type { WarnDocument } from '../findWarnings.ts'
import type { Version } from '../library.ts'

/**
 * Versions that are in all languages as the ones before them; told once, in
 * the source where it has them. Recorded and past ones stay as they are.
 */
export const nothingChanged: WarnDocument = (editions, { site }) =>
  editions.flatMap(({ state, texts }, index) => {
    const versions = [...texts.values()]
    if (state === 'superseded' || versions.some(({ record }) => record))
      return []
    const told = texts.get(site.source) ?? versions[0]
    const before = versions.map(({ tag }) =>
      editions
        .slice(index + 1)
        .find(older => older.texts.has(tag))
        ?.texts.get(tag),
    )
    const same = versions.every((version, at) => isSame(version, before[at]))
    if (!same || told === undefined) return []
    const { file } = before[versions.indexOf(told)] ?? told
    return {
      rule: 'nothing-changed',
      ...{ file: told.file, line: 0, column: 0 },
      message: `changes nothing: its clauses are those of ${file}.`,
      mend: 'Write what changes, or delete it in every language.',
    }
  })

function isSame(version: Version, before: Version | undefined): boolean {
  return before !== undefined && wordsOf(version) === wordsOf(before)
}

/** All that a version says, but for where its links lead. */
function wordsOf({ title, clauses }: Version): string {
  const all = flatten(clauses).map(({ kind, id, html }) => [
    kind,
    id,
    html.replaceAll(/ href="[^"]*"/g, ''),
  ])
  return JSON.stringify([title, all])
}
