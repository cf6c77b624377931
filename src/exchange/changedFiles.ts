import { join } from 'node:path'
import type { Library, Version } from '../library/library.ts'
import type { Tell } from './format.ts'
import { readSourceFile } from './sourceFile.ts'
import { spansOf } from './spansOf.ts'
import { partsOf, type Unit, unitKey } from './unit.ts'

export interface Changing {
  readonly library: Library
  readonly locales: string
  readonly tag: string
  /** The units as they are, by key. */
  readonly units: ReadonlyMap<string, Unit>
  /** New words, by key. */
  readonly words: ReadonlyMap<string, string>
  readonly tell: Tell
}

/**
 * The content of the files that get new words, by path. A text that is not
 * there yet is made from its original, if all of it is translated.
 */
export async function changedFiles(
  changing: Changing,
): Promise<ReadonlyMap<string, string>> {
  const { library, locales, tag, words, tell } = changing
  const files = new Map<string, string>()
  for (const original of library.versions) {
    if (original.tag !== library.site.source) continue
    const { document, date } = original
    const text = { tag, document, date }
    const own = [...words.keys()].filter(key =>
      key.startsWith(unitKey(text, '')),
    )
    if (own.length === 0) continue
    const translation = find(library.versions, text)
    if (translation === undefined) tellMissing(changing, text, tell)
    const file = join(locales, tag, document, `${date}.md`)
    files.set(file, await rewrite(translation ?? original, text, words))
  }
  return files
}

type Text = Parameters<typeof unitKey>[0]

function find(
  versions: readonly Version[],
  { tag, document, date }: Text,
): Version | undefined {
  return versions.find(
    other =>
      other.tag === tag && other.document === document && other.date === date,
  )
}

/** A version's file with the new words of a text in their places. */
async function rewrite(
  base: Version,
  text: Text,
  words: ReadonlyMap<string, string>,
): Promise<string> {
  const file = await readSourceFile(base.file)
  const spans = spansOf(file.text, base.clauses)
  return file.replace(
    spans.flatMap(({ id, start, end, write }) => {
      const fresh = words.get(unitKey(text, id))
      return fresh === undefined ? [] : { start, end, words: write(fresh) }
    }),
  )
}

/** Tells what a new text would lack. */
function tellMissing({ units, words }: Changing, text: Text, tell: Tell): void {
  const missing = [...units.keys()].filter(
    key => key.startsWith(unitKey(text, '')) && !words.has(key),
  )
  if (missing.length === 0) return
  const ids = missing.map(key => partsOf(key)?.id).join(', ')
  const message = `has no translation yet of ${missing.length} units of ${unitKey(text, '').slice(0, -1)}, a text that is not there yet: ${ids}.`
  tell(0, 0, message, 'Translate them: a text is put in as a whole at first.')
}
