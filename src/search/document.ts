/** One clause as search knows it. Its children are clauses of their own. */
export interface SearchClause {
  /** Fragment of the clause: `disputes-2`. */
  readonly id: string
  /** Id of the article it stands in; empty before the first article. */
  readonly article: string
  /** How a reader would cite it: `Article V(2)`; may be empty. */
  readonly label: string
  /** Of an article, its number as it stands before the heading: `V.` */
  readonly number?: string
  /** Its own words with its number: `2. In the course of …`. */
  readonly text: string
}

/** One document of one language as search knows it, and as its index holds it. */
export interface SearchDocument {
  /** Address from the site's root: `/zh-CN/agreement/`. */
  readonly address: string
  readonly title: string
  /** In the order of the text; an article's heading is a clause too. */
  readonly clauses: readonly SearchClause[]
}

/** Whether it is the heading of an article; so is a title, with no id. */
export function isHeading({ id, article }: SearchClause): boolean {
  return id === article
}
