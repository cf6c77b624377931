import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Library } from '../library/library.ts'
import { clausePairs, clauseStates } from './clauseStates.ts'
import type { TextName } from './currentVersions.ts'
import {
  type Entry,
  entryKey,
  type Translated,
  translatedFile,
} from './translated.ts'

/** The translation of a text, or of some of its clauses, was found right. */
export interface Acceptance {
  readonly text: TextName
  /** Ids of clauses; undefined: all that are translated. */
  readonly ids?: ReadonlySet<string> | undefined
}

/** What was written down of a text. */
export interface Accepted {
  readonly text: TextName
  /** Clauses of which something new was recorded. */
  readonly recorded: readonly string[]
  /** Clauses and texts that are no more, of which nothing is recorded now. */
  readonly dropped: readonly string[]
  /** Clauses that were to be recorded, and are not translated. */
  readonly missing: readonly string[]
}

/** What becomes of the records when translations are accepted. */
export interface Acceptances {
  readonly results: readonly Accepted[]
  /** What each `translated.json` that changes is to hold, by path. */
  readonly files: ReadonlyMap<string, string>
}

/**
 * The records of translations that were found right for the source as it is
 * in `library`: of each language in its `translated.json`. What is said of
 * clauses that are not named stays as it was.
 */
export function acceptClauses(
  locales: string,
  library: Library,
  acceptances: readonly Acceptance[],
): Acceptances {
  const results: Accepted[] = []
  const files = new Map<string, string>()
  for (const tag of new Set(acceptances.map(({ text }) => text.tag))) {
    const before = library.translated.get(tag)
    const from = library.site.source
    const old = before?.from === from ? before.texts : {}
    const texts = { ...old }
    for (const { text, ids } of acceptances) {
      if (text.tag !== tag) continue
      const key = entryKey(text)
      const { entries, ...told } = record(library, text, old[key] ?? {}, ids)
      results.push({ text, ...told })
      if (Object.keys(entries).length > 0) texts[key] = entries
      else delete texts[key]
    }
    const now: Translated = { from, texts }
    const { $schema: _, ...known } = before ?? { from, texts: {} }
    if (before === undefined || !isDeepStrictEqual(known, now)) {
      files.set(join(locales, tag, translatedFile), jsonOf(now))
    }
  }
  return { results, files }
}

/** The new entries of a text, in the order of the source. */
function record(
  library: Library,
  text: TextName,
  before: Readonly<Record<string, Entry>>,
  ids: ReadonlySet<string> | undefined,
) {
  const written = library.versions.find(
    version => version.tag === text.tag && entryKey(version) === entryKey(text),
  )
  const pairs = clausePairs(library, written ?? text) ?? []
  const states = written && clauseStates(library, written)
  // What is inherited, or has another id now, is told apart no more once
  // other entries change: so it is written down with them.
  const known = new Set(
    states?.filter(({ state }) => state === 'translated').map(({ id }) => id),
  )
  const meant = (id: string) => ids === undefined || ids.has(id)
  const old = new Map(Object.entries(before))
  const entries = new Map<string, Entry>()
  for (const { id, now } of pairs) {
    const entry =
      meant(id) || known.has(id) ? (now ?? old.get(id)) : old.get(id)
    if (entry !== undefined) entries.set(id, entry)
  }
  const dropped: string[] = []
  for (const [id, entry] of old) {
    if (pairs.some(pair => pair.id === id)) continue
    if (meant(id)) dropped.push(id)
    else entries.set(id, entry)
  }
  const recorded = [...entries]
    .filter(
      ([id, entry]) => meant(id) && !isDeepStrictEqual(old.get(id), entry),
    )
    .map(([id]) => id)
  const missing = pairs
    .filter(({ id, now }) => meant(id) && now === undefined)
    .map(({ id }) => id)
  return { entries: Object.fromEntries(entries), recorded, dropped, missing }
}

/** A record as it stands in its file. */
function jsonOf({ from, texts }: Translated): string {
  const $schema = '../../src/library/translated.schema.json'
  const sorted = Object.fromEntries(
    Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  return `${JSON.stringify({ $schema, from, texts: sorted }, null, 2)}\n`
}
