import { parse } from 'node-html-parser'
import { type Clause, type ClauseKind, flatten } from '../../legal/clause.ts'
import { isListed, lists } from './lists.ts'

/** Names of elements in eIds, abbreviated as the naming convention does. */
const hierarchyRefs: Readonly<Record<ClauseKind, string>> = {
  article: 'art',
  heading: 'crossHeading',
  paragraph: 'para',
  item: 'point',
  subitem: 'point',
  point: 'point',
  bullet: 'indent',
  table: 'hcontainer',
  conspicuous: 'hcontainer',
  quote: 'hcontainer',
}

/** The same outside articles, where there are blocks and no hierarchy. */
const blockRefs: Readonly<Partial<Record<ClauseKind, string>>> = {
  table: 'table',
  conspicuous: 'blockContainer',
  quote: 'blockContainer',
}

/**
 * The eId of each clause by its id (Akoma Ntoso Naming Convention 1.0):
 * levels joined by `__`, each the name of an element and a number,
 * `art_5__point_2`. Numbers are decimal whatever the language prints, so that
 * a clause has one eId in all languages. Items and paragraphs have the number
 * by which they are cited; what is not cited is counted where it stands.
 * Definitions (`<dfn id>`) among the words of a clause are told too.
 */
export function eIds(clauses: readonly Clause[]): ReadonlyMap<string, string> {
  const { opening, articles, outer } = divide(clauses)
  const found = new Map([...blocks(opening, outer), ...hierarchy(articles)])
  for (const { id, html } of flatten(clauses))
    for (const [at, dfn] of definitions(html).entries())
      found.set(dfn, `${found.get(id)}__def_${at + 1}`)
  return found
}

/**
 * What stands before the first article, and the articles. `outer` is what the
 * opening is in: the preamble; the body, where there are no articles.
 */
export function divide(clauses: readonly Clause[]) {
  const first = clauses.findIndex(({ kind }) => kind === 'article')
  const end = first < 0 ? clauses.length : first
  const [opening, articles] = [clauses.slice(0, end), clauses.slice(end)]
  return { opening, articles, outer: first < 0 ? 'body' : 'preamble' }
}

type Named = readonly (readonly [id: string, eId: string])[]

function hierarchy(clauses: readonly Clause[], outer?: string): Named {
  const count = counter()
  return clauses.flatMap(clause => {
    const ref = hierarchyRefs[clause.kind]
    const own = `${ref}_${cited(clause) ?? count(ref)}`
    const eId = outer === undefined ? own : `${outer}__${own}`
    return [[clause.id, eId] as const, ...hierarchy(clause.clauses, eId)]
  })
}

function blocks(clauses: readonly Clause[], outer: string): Named {
  const count = counter()
  return lists(clauses).flatMap(list => {
    const [first] = list
    const inList = first !== undefined && isListed(first)
    const around = inList ? `${outer}__list_${count('list')}` : outer
    const countHere = inList ? counter() : count
    return list.flatMap(clause => {
      const ref = inList ? 'item' : (blockRefs[clause.kind] ?? 'p')
      const eId = `${around}__${ref}_${cited(clause) ?? countHere(ref)}`
      return [[clause.id, eId] as const, ...blocks(clause.clauses, eId)]
    })
  })
}

const citedKinds: readonly ClauseKind[] = [
  'paragraph',
  'item',
  'subitem',
  'point',
]

/** The number in the id of what is cited: ('disputes-2') -> '2' */
function cited({ kind, id }: Clause): string | undefined {
  return citedKinds.includes(kind) ? /\d+$/.exec(id)?.[0] : undefined
}

function counter(): (name: string) => number {
  const counts = new Map<string, number>()
  return name => {
    const next = (counts.get(name) ?? 0) + 1
    counts.set(name, next)
    return next
  }
}

function definitions(html: string): readonly string[] {
  if (!html.includes('<dfn')) return []
  return parse(html)
    .querySelectorAll('dfn[id]')
    .map(({ id }) => id)
}
