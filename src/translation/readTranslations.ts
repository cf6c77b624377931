import type { SiteSettings } from '../library/site.ts'
import type { Report } from '../problem.ts'
import { readTranslated, type TranslatedFile } from './readTranslated.ts'

/** Reads the records of all languages but the source, by language. */
export function readTranslations(
  folder: string,
  tags: readonly string[],
  { source }: Pick<SiteSettings, 'source'>,
  report: Report,
): ReadonlyMap<string, TranslatedFile> {
  const found = tags
    .filter(tag => tag !== source)
    .flatMap(tag => {
      const read = readTranslated(folder, tag, report)
      return read === undefined ? [] : [[tag, read] as const]
    })
  return new Map(found)
}
