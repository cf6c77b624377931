import type { Language } from '../../i18n/language.ts'
import { type Edition, editions } from '../../library/history.ts'
import { textInForce, type Version } from '../../library/library.ts'
import type { Site } from '../site.ts'

/** A text that is in force in a language, and the edition that it is of. */
export interface InForce {
  readonly language: Language
  readonly edition: Edition
  readonly version: Version
}

/** The texts of a document that are in force, one in each language. */
export function editionsInForce(
  { library }: Site,
  document: string,
): readonly InForce[] {
  const all = editions(library, document)
  return library.languages.flatMap(language => {
    const version = textInForce(library, language.tag, document)
    const edition = all.find(({ date }) => date === version?.date)
    return version && edition ? { language, edition, version } : []
  })
}
