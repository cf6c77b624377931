import { type Clause, flatten } from '../legal/clause.ts'
import type { Version } from '../library/library.ts'
import type { SearchClause, SearchDocument } from './document.ts'
import { heldText } from './verbatim.ts'

/** What the address of a text follows from. */
type Addressed = Pick<Version, 'tag' | 'document' | 'date'>

/**
 * Where a text is found; `base` is the path of the site's root. Dated ones are
 * found at their own address for ever.
 */
export function searchAddress(
  { tag, document, date }: Addressed,
  base: string,
  dated: boolean,
): string {
  return `${base}/${tag}/${document}/${dated ? `${date}/` : ''}`
}

/** Texts as search knows them, at the addresses of `searchAddress`. */
export function searchDocuments(
  texts: readonly Version[],
  base: string,
  { dated = false } = {},
): readonly SearchDocument[] {
  return texts.map(text => ({
    address: searchAddress(text, base, dated),
    title: heldText(text.title),
    clauses: text.clauses.flatMap(clause =>
      searchClauses(clause, clause.kind === 'article' ? clause.id : ''),
    ),
  }))
}

/** Clauses with words of their own; blocks have none. */
function searchClauses(clause: Clause, article: string): SearchClause[] {
  return flatten([clause])
    .filter(({ text }) => text !== '')
    .map(({ id, citation, number, text }) => ({
      id,
      article,
      label: heldLabel(citation),
      ...(id === article && { number: heldText(number) }),
      text: heldText(number + text),
    }))
    .filter(({ text }) => text !== '')
}

/** In labels it is a space that is held as something else. */
function heldLabel(label: string): string {
  return label.replace(/[\s\u0085\u2060]/g, ' ').trim()
}
