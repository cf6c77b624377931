import type { Language } from '../i18n/language.ts'
import type { Version } from '../library/library.ts'
import { once } from '../once.ts'
import { Clauses } from './Clauses.tsx'
import type { Stale } from './staleClauses.ts'

/**
 * The clauses of a text as HTML. They are rendered once for the page of the
 * text in force and the one of that version, unless these say something else
 * of stale clauses.
 */
export function clausesHtml(
  language: Language,
  version: Version,
  stale: Stale | undefined,
): string {
  return stale === undefined
    ? plainClauses(version)(language)
    : render(language, version, stale)
}

const plainClauses = once((version: Version) =>
  once((language: Language) => render(language, version, undefined)),
)

function render(
  language: Language,
  { clauses, title }: Version,
  stale: Stale | undefined,
): string {
  return (<Clauses {...{ clauses, language, title, stale }} />).text
}
