import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Library } from '../library/library.ts'
import { writeFiles } from '../writeFiles.ts'
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

/**
 * Records that translations are right for the source as it is now, in each
 * language's `translated.json`. What is said of clauses that are not named
 * stays as it was. `library` must have been read from the files as they are.
 */
export async function acceptClauses(
  locales: string,
  library: Library,
  acceptances: readonly Acceptance[],
): Promise<readonly Accepted[]> {
  const results: Accepted[] = []
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
      await write(locales, tag, now)
    }
  }
  return results
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

/** Puts the whole new record in place of the old one at once. */
async function write(
  locales: string,
  tag: string,
  { from, texts }: Translated,
): Promise<void> {
  const $schema = '../../src/library/translated.schema.json'
  const sorted = Object.fromEntries(
    Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  const whole = { $schema, from, texts: sorted }
  const text = `${JSON.stringify(whole, null, 2)}\n`
  await writeFiles(new Map([[join(locales, tag, translatedFile), text]]))
}
