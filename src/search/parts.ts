import type { FoundClause } from './clauses.ts'
import type { Span } from './marks.ts'

/** A clause and where each term stands in it; null where one does not. */
export interface Hit {
  readonly clause: FoundClause
  readonly marks: readonly (readonly Span[] | null)[]
}

/** A part of a document with all terms, and the clauses that show them. */
export interface Part {
  readonly id: string
  readonly hits: readonly Hit[]
}

/**
 * The smallest parts of a document that have all terms: clauses, and each
 * article of which no clause has them all but all its clauses together do.
 */
export function partsOf(hits: readonly Hit[]): readonly Part[] {
  const articles = new Map<string, Hit[]>()
  for (const hit of hits) {
    const { id, article } = hit.clause
    const group = article === '' ? `clause ${id}` : article
    articles.set(group, [...(articles.get(group) ?? []), hit])
  }
  return [...articles.values()].flatMap(partsOfArticle)
}

function partsOfArticle(hits: readonly Hit[]): readonly Part[] {
  const whole = hits.filter(({ marks }) => marks.every(spans => spans !== null))
  if (whole.length > 0)
    return whole.map(hit => ({ id: hit.clause.id, hits: [hit] }))
  const id = hits[0]?.clause.article ?? ''
  const terms = hits[0]?.marks.map((_, term) => term) ?? []
  const first = terms.map(term => hits.find(({ marks }) => marks[term]))
  if (id === '' || first.includes(undefined)) return []
  const shown = hits.filter(hit => first.includes(hit))
  return [{ id, hits: shown.map(hit => ({ ...hit, marks: own(hit, first) })) }]
}

/** The marks of the terms that this clause is shown for. */
function own(hit: Hit, first: readonly (Hit | undefined)[]): Hit['marks'] {
  return hit.marks.map((spans, term) => (first[term] === hit ? spans : null))
}
