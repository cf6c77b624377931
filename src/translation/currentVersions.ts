import { editions } from '../library/history.ts'
import type { Library, Version } from '../library/library.ts'

/** Names a text, whether or not it was written. */
export type TextName = Pick<Version, 'tag' | 'document' | 'date'>

/**
 * The translations that there should be of the texts in force and upcoming,
 * by language and document, the oldest first. An upcoming one need not be
 * written yet.
 */
export function currentVersions({
  site,
  ...library
}: Pick<Library, 'site' | 'versions' | 'day'>): readonly TextName[] {
  const { locales, source, documents } = site
  return locales
    .filter(tag => tag !== source)
    .flatMap(tag =>
      documents.flatMap(document =>
        editions(library, document)
          .filter(
            ({ state, texts }) => state !== 'superseded' && texts.has(source),
          )
          .map(({ date }) => ({ tag, document, date }))
          .reverse(),
      ),
    )
}
