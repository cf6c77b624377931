import { group } from '../group.ts'
import { once } from '../once.ts'
import { front } from './translatable.ts'
import { type Entry, entryKey, type Translated } from './translated.ts'

/**
 * What is recorded of a text, by id of clause. What a version has no entry
 * for, it inherits from the versions before it: most clauses of a new
 * version stay as they were, in the source and in the translation. Only the
 * summary says anew what a version changes.
 */
export function basis(
  { texts }: Translated,
  version: { readonly document: string; readonly date: string },
): ReadonlyMap<string, Entry> {
  const last = entryKey(version)
  const entries = (keysOf(texts).get(version.document) ?? [])
    .filter(key => key <= last)
    .toSorted()
    .flatMap(key =>
      Object.entries(texts[key] ?? {}).filter(
        ([id]) => id !== front.summary || key === last,
      ),
    )
  return new Map(entries)
}

/** The keys of a record by document: each text asks. */
const keysOf = once((texts: Translated['texts']) =>
  group(Object.keys(texts), key => key.slice(0, key.indexOf('/'))),
)
