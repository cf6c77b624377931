import type { Engine, Match } from './engine.ts'
import type { Term } from './query.ts'

/** A document that may have results, and where each term is in it. */
export interface Candidate {
  readonly match: Match
  readonly score: number
  readonly places: readonly (readonly number[])[]
}

/**
 * The documents that may have clauses with all the terms, by Pagefind's score;
 * none is left out, but a phrase may turn out not to be in them.
 */
export async function candidatesOf(
  terms: readonly Term[],
  engine: Engine,
): Promise<readonly Candidate[]> {
  const found = await Promise.all(terms.map(term => matchesOf(term, engine)))
  const [first = [], ...others] = found.map(
    matches => new Map(matches.map(match => [match.id, match])),
  )
  return [...first.values()]
    .map(match => {
      const all = others.map(other => other.get(match.id))
      const present = [match, ...all].filter(one => one !== undefined)
      return {
        match,
        score: present.reduce((sum, { score }) => sum + score, 0),
        places: present.map(({ words }) => words),
      }
    })
    .filter(({ places }) => places.length === terms.length)
    .sort((a, b) => b.score - a.score)
}

async function matchesOf(
  term: Term,
  engine: Engine,
): Promise<readonly Match[]> {
  if (term.kind === 'word') return (await engine.search(term.text)).results
  const told = await engine.phrase?.(term.text)
  if (told) return told.results
  return (await engine.search(term.ask || null)).results
}
