import { type ClauseKind, flatten } from '../clause.ts'
import {
  type Compared,
  type Difference,
  nowhere,
  type Structure,
  type TableSize,
} from './compared.ts'

/**
 * The first difference inside each article that both languages have; ids
 * follow by position, and the others come of it. Articles in which something
 * else was found wrong are left out.
 */
export function inside(compared: Compared): readonly Difference[] {
  const { text, source, ours, theirs } = compared
  const around = surroundings([...text.clauses, ...source.clauses])
  return [...ours].flatMap(([id, clauses]) => {
    const others = theirs.get(id)
    if (others === undefined) return []
    if (text.flawed.has(id) || source.flawed.has(id)) return []
    const found = first(compared, clauses, others)
    if (found.length > 0) return found
    const elsewhere = moved(compared, clauses, others, around)
    return [...elsewhere, ...resized(compared, clauses, others)]
  })
}

/** The clause around each one that stands in another. */
type Surroundings = ReadonlyMap<Structure, Structure>

function surroundings(clauses: readonly Structure[]): Surroundings {
  return new Map(
    flatten(clauses).flatMap(outer =>
      outer.clauses.map(inner => [inner, outer] as const),
    ),
  )
}

/**
 * The first of the same clauses that stands in another block, such as outside
 * of a conspicuous one.
 */
function moved(
  { place }: Compared,
  clauses: readonly Structure[],
  others: readonly Structure[],
  around: Surroundings,
): readonly Difference[] {
  for (const [index, mine] of clauses.entries()) {
    const other = others[index]
    if (other === undefined) return []
    const [here, there] = [around.get(mine), around.get(other)]
    if (here?.id === there?.id) continue
    const inside = (outer: Structure | undefined) =>
      outer ? `in ${name(outer)}` : 'in no block'
    const message = `has ${name(mine)} ${inside(here)} where ${place(other)} has it ${inside(there)}.`
    const mend = 'Begin and end blocks in the same place in every language.'
    return [{ lines: mine.lines, message, mend }]
  }
  return []
}

/** Tables of the same place that have not as many columns or rows. */
function resized(
  { place }: Compared,
  clauses: readonly Structure[],
  others: readonly Structure[],
): readonly Difference[] {
  return clauses.flatMap((mine, index) => {
    const other = others[index]
    if (!mine.size || !other?.size) return []
    const [here, there] = [mine.size, other.size]
    if (here.columns === there.columns && here.rows === there.rows) return []
    const message = `has ${sized(here)} in #${mine.id} (table) where ${place(other)} has ${sized(there)}.`
    const mend = 'Write the same rows and cells in every language.'
    return [{ lines: mine.lines, message, mend }]
  })
}

/** `3 rows of 2 cells`, the head among them */
function sized({ rows, columns }: TableSize): string {
  const cells = columns === 1 ? '1 cell' : `${columns} cells`
  return `${rows === 1 ? '1 row' : `${rows} rows`} of ${cells}`
}

function first(
  { place, sourceFile }: Compared,
  clauses: readonly Structure[],
  others: readonly Structure[],
): readonly Difference[] {
  const length = Math.max(clauses.length, others.length)
  for (let index = 0; index < length; index++) {
    const mine = clauses[index]
    const other = others[index]
    if (mine?.id === other?.id && mine?.kind === other?.kind) continue
    const lines = (mine ?? clauses.at(-1))?.lines ?? nowhere
    const message =
      mine === undefined
        ? `lacks ${name(other)}, which stands at ${other && place(other)}.`
        : other === undefined
          ? `has ${name(mine)}, which ${sourceFile} has not.`
          : `has ${name(mine)} where ${place(other)} has ${name(other)}.`
    const mend = 'Write the same clauses in the same order in every language.'
    return [{ lines, message, mend }]
  }
  return []
}

const kinds: Readonly<Record<ClauseKind, string>> = {
  article: 'article',
  heading: 'heading',
  paragraph: 'paragraph',
  item: 'item',
  subitem: 'item in an item',
  point: 'item three deep',
  bullet: 'bullet',
  table: 'table',
  conspicuous: 'conspicuous block',
  quote: 'quotation',
}

/** `#disputes-2 (item)` */
function name(clause: Structure | undefined): string {
  return clause ? `#${clause.id} (${kinds[clause.kind]})` : ''
}
