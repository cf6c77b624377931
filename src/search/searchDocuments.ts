import { type Clause, flatten } from '../legal/clause.ts'
import type { Version } from '../library/library.ts'
import type { SearchClause, SearchDocument } from './document.ts'

/**
 * Texts as search knows them; `base` is the path of the site's root. Dated
 * ones are found at their own address for ever.
 */
export function searchDocuments(
  texts: readonly Version[],
  base: string,
  { dated = false } = {},
): readonly SearchDocument[] {
  return texts.map(({ tag, document, date, title, clauses }) => ({
    address: `${base}/${tag}/${document}/${dated ? `${date}/` : ''}`,
    title,
    clauses: clauses.flatMap(clause =>
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
      label: id === article ? number.trim() : citation,
      text: number + text,
    }))
}
