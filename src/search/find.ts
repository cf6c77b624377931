import { type Candidate, candidatesOf } from './candidates.ts'
import { clausesOf, type FoundClause } from './clauses.ts'
import type { Engine, Fragment } from './engine.ts'
import { excerpt, type Segment } from './excerpt.ts'
import { marksOf, type Span } from './marks.ts'
import { type Hit, type Part, partsOf } from './parts.ts'
import { parseQuery, type Term } from './query.ts'
import { isSpaceless } from './scripts.ts'

/** The smallest part of a document that has all that was looked for. */
export interface Result {
  /** Address of the document: `/en/agreement/`. */
  readonly address: string
  /** Fragment of the clause; empty where it is the document's title. */
  readonly id: string
  /** Title of the document. */
  readonly title: string
  /** How the clause is cited; may be empty. */
  readonly label: string
  /** Heading of its article; empty before the first. */
  readonly heading: string
  readonly excerpt: readonly Segment[]
  /** What is marked in it, as it is written there, each once. */
  readonly words: readonly string[]
}

/** The results of some documents; `more` looks into the next. */
export interface Found {
  readonly results: readonly Result[]
  readonly more: ((early?: Early) => Promise<Found>) | null
}

/** Is given results before all are there, and waited for. */
export type Early = (results: readonly Result[]) => Promise<void>

/** So many results are enough at once, where a few documents have them. */
const ENOUGH = 10
/** So many documents are loaded at once. */
const TOGETHER = 3
/** The first of them so much before the others, in ms: it is shown first. */
const AHEAD = 30
/** Of an excerpt: characters of scripts without spaces, or half the words. */
const EXCERPT = 60

/**
 * Finds the clauses with all the terms of a query; articles, where only all
 * their clauses together have them. Documents are ordered by Pagefind, clauses
 * as in the text. Rejects where the index cannot be read.
 */
export async function find(
  query: string,
  engine: Engine,
  early?: Early,
): Promise<Found> {
  const terms = parseQuery(query)
  const candidates = await candidatesOf(terms, engine)
  return next({ terms, partsOf }, candidates, early)
}

/** A clause that a query names by its citation. */
export interface Cited {
  /** The number of its article, which is the first at 1. */
  readonly article: number
  /** What else is asked for: `'copyright privacy'`. */
  readonly rest: string
  /**
   * What it is in a document that has the rest: in its title, or else in the
   * article itself. At most one part.
   */
  readonly partsOf: readonly ((hits: readonly Hit[]) => readonly Part[])[]
}

/**
 * Finds the clause that a citation names, in each document. Rejects where the
 * index cannot be read.
 */
export async function findCited(
  { article, rest, partsOf }: Cited,
  engine: Engine,
  early?: Early,
): Promise<Found> {
  const terms = parseQuery(rest)
  const candidates =
    terms.length > 0
      ? await candidatesOf(terms, engine)
      : await withArticles(article, engine)
  const looks = partsOf.map(
    its => (early?: Early) => next({ terms, partsOf: its }, candidates, early),
  )
  return inTurn(looks, early)
}

async function withArticles(count: number, engine: Engine) {
  const found = await engine.articles?.(count)
  return (found?.results ?? []).map(match => ({ match, score: 1, places: [] }))
}

/** What is looked for in a document. */
interface Look {
  readonly terms: readonly Term[]
  readonly partsOf: (hits: readonly Hit[]) => readonly Part[]
}

async function next(
  look: Look,
  candidates: readonly Candidate[],
  early?: Early,
): Promise<Found> {
  const results: Result[] = []
  let at = 0
  while (at < candidates.length && results.length < ENOUGH) {
    const some = candidates.slice(at, at + TOGETHER)
    const ahead =
      at === 0 && some.length > 1
        ? new Promise(done => setTimeout(done, AHEAD))
        : undefined
    const loading = some.map(async ({ match }, index) => {
      if (index > 0) await ahead
      return match.data()
    })
    // Of several that fail, one is told below.
    for (const one of loading) one.catch(() => {})
    for (const [index, one] of some.entries()) {
      const fragment = await loading[index]
      const found = fragment ? resultsOf(look, one, fragment) : []
      await early?.(found)
      results.push(...found)
    }
    at += TOGETHER
  }
  const later = candidates.slice(at)
  return {
    results,
    more: later.length ? early => next(look, later, early) : null,
  }
}

/**
 * The results of several searches as one, those of the first before those of
 * the next; a search is begun only when its results are wanted.
 */
export async function inTurn(
  searches: readonly ((early?: Early) => Promise<Found>)[],
  early?: Early,
): Promise<Found> {
  const results: Result[] = []
  let left = searches
  while (results.length < ENOUGH) {
    const [ask, ...others] = left
    if (ask === undefined) break
    const found = await ask(early)
    results.push(...found.results)
    left = found.more ? [found.more, ...others] : others
  }
  return {
    results,
    more: left.length ? early => inTurn(left, early) : null,
  }
}

function resultsOf(
  { terms, partsOf }: Look,
  { places }: Candidate,
  fragment: Fragment,
): readonly Result[] {
  const words = fragment.content.split(' ')
  const clauses = clausesOf(fragment, words)
  const byId = new Map(clauses.map(clause => [clause.id, clause]))
  // Pagefind counts the words that it was given, see `record`.
  const given = places.some(some => some.length > 0)
    ? words.flatMap((word, at) => (isSpaceless(word) ? [] : [at]))
    : []
  const found = places.map(some => some.flatMap(place => given[place] ?? []))
  const hits = clauses.map(clause => ({
    clause,
    marks: terms.map((term, index) =>
      marksOf(term, clause, words, found[index] ?? []),
    ),
  }))
  return partsOf(hits).map(({ id, hits: shown }) => ({
    address: fragment.url,
    id,
    title: byId.get('')?.verbatim.text ?? '',
    ...named(byId.get(id), byId.get(shown[0]?.clause.article || '#')),
    excerpt: shown.flatMap(({ clause, marks }, index) => [
      ...(index > 0 ? [{ text: ' ', marked: false }] : []),
      ...excerpt(clause.verbatim, spansOf(marks), EXCERPT / shown.length),
    ]),
    words: [...new Set(shown.flatMap(wordsOf))],
  }))
}

/** What a result is called: an article's number goes before its heading. */
function named(
  clause: FoundClause | undefined,
  article: FoundClause | undefined,
): Pick<Result, 'label' | 'heading'> {
  const { label = '' } = clause ?? {}
  const { verbatim, number = '' } = article ?? {}
  const text = verbatim?.text ?? ''
  if (clause === article) return { label: '', heading: text }
  return { label, heading: text.slice(number.length).trim() }
}

function spansOf(marks: Hit['marks']): readonly Span[] {
  return marks.flatMap(spans => spans ?? [])
}

function wordsOf({ clause, marks }: Hit): readonly string[] {
  return spansOf(marks).map(span => clause.verbatim.text.slice(...span))
}
