import type { Language } from '../../i18n/language.ts'
import { basePath } from '../../library/basePath.ts'
import { notInForce } from '../../library/history.ts'
import {
  type Library,
  textInForce,
  type Version,
} from '../../library/library.ts'
import type { SearchDocument } from '../../search/document.ts'
import { searchDocuments } from '../../search/searchDocuments.ts'

/** A text of an index, or, if it is dated, of that of texts not in force. */
export interface Searched {
  readonly text: Pick<Version, 'tag' | 'document' | 'date'>
  readonly dated: boolean
  readonly its: SearchDocument
}

/** What search knows of the texts of one document, language by language. */
export function searchedOf(
  document: string,
  versions: readonly Version[],
  { site, day, languages }: SearchedSite,
): readonly Searched[] {
  const own = { site: { ...site, documents: [document] }, day, versions }
  const base = basePath(site)
  const searched = (texts: readonly Version[], dated: boolean) => {
    const found = searchDocuments(texts, base, { dated })
    return texts.flatMap(({ tag, document, date }, index) => {
      const its = found[index]
      return its ? [{ text: { tag, document, date }, dated, its }] : []
    })
  }
  return languages.flatMap(({ tag }) => {
    const current = textInForce(own, tag, document)
    return [
      ...(current ? searched([current], false) : []),
      ...searched(notInForce(own, tag), true),
    ]
  })
}

/** What it depends on beside the texts. */
interface SearchedSite extends Pick<Library, 'site' | 'day'> {
  readonly languages: readonly Pick<Language, 'tag'>[]
}
