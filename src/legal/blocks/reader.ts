import type { ClauseKind } from '../clause.ts'
import { fillPattern, type Level, type Numbering } from '../numbering.ts'
import type { Outline } from '../outline.ts'
import { remember } from '../remember.ts'
import { find, type Place, reportAt, type Source } from '../source.ts'
import type { Block } from './block.ts'

/** Levels and counts that lead to a clause: article 5, item 2. */
export type Path = readonly (readonly [Level | 'paragraph', number])[]

/** Where clauses are being added, and how far each count has come. */
export interface Scope {
  /** What the ids of the clauses in it begin with. */
  readonly id: string
  readonly path: Path
  /** Whether its clauses can be told apart by their numbers alone. */
  readonly citable: boolean
  readonly counts: Map<string, number>
  readonly clauses: Outline[]
}

/** What is known while one text is being cut into clauses. */
export interface Reader {
  readonly source: Source
  readonly numbering: Numbering
  /** Ids of the articles whose structure was reported as wrong. */
  readonly flawed: Set<string>
  /** Levels without a pattern that have been reported. */
  readonly unnumbered: Set<string>
  /** Whether an article was found whose id is not known. */
  nameless: boolean
  /** Whether too few colons were reported, whose `:::` is still to come. */
  colons: boolean
  /** The articles, and the clauses before the first. */
  readonly top: Scope
  /** The article being read, or what stands before the first. */
  article: Scope
  articles: number
  /** Level of the heading read last; the title counts as 1. */
  level: number
  /** Reads blocks wherever they stand but at the top level. */
  readonly read: (blocks: readonly Block[], scope: Scope) => void
  /** Reads blocks of the top level, where headings may stand. */
  readonly readTop: (blocks: readonly Block[]) => void
}

/** Adds the clauses of one kind of block to a scope. */
export type Read = (reader: Reader, block: Block, scope: Scope) => void

/** A scope in which nothing stands yet. */
export function openScope(
  id: string,
  path: Path,
  clauses: Outline[],
  citable = true,
): Scope {
  return { id, path, clauses, citable, counts: new Map() }
}

/** How many of `name` there are with this one. */
export function count({ counts }: Scope, name: string): number {
  const next = (counts.get(name) ?? 0) + 1
  counts.set(name, next)
  return next
}

/** Adds a clause; what `rest` does not tell is empty. */
export function add(
  scope: Scope,
  kind: ClauseKind,
  id: string,
  block: Block,
  rest: Partial<Outline> = {},
): Outline {
  // Each property by name, so that all clauses have one form: that is fast.
  const clause: Outline = {
    kind,
    id,
    named: rest.named ?? false,
    level: rest.level ?? 0,
    number: rest.number ?? '',
    citation: rest.citation ?? '',
    lines: block.lines,
    tokens: rest.tokens ?? [],
    clauses: rest.clauses ?? [],
  }
  scope.clauses.push(clause)
  return clause
}

/**
 * Reports what is wrong with a block where `needle` stands in it, or at the
 * place given.
 */
export function wrong(
  reader: Reader,
  block: Block,
  message: string,
  mend: string,
  where: string | Place = '',
): void {
  const { source, article, flawed } = reader
  flawed.add(article.id)
  const place =
    typeof where === 'string' ? find(source, block.lines, where) : where
  reportAt(source, place, message, mend)
}

/** Number and citation of the clause at the end of `path`. */
export function labels(reader: Reader, path: Path, block: Block) {
  const { numbering, unnumbered } = reader
  const [level, value] = path.at(-1) ?? ['article', 0]
  const pattern = numbering.numbers[level]
  if (pattern === undefined && level !== 'paragraph') {
    if (!unnumbered.has(level)) {
      const { info, markup } = block.token
      const message = `has ${kinds[level]}, for which "numbering" in ui.json has no "${level}".`
      const place = find(reader.source, block.lines, info + markup)
      const mend = 'Add it there, or use fewer levels.'
      reportAt(reader.source, place, message, mend)
    }
    unnumbered.add(level)
  }
  const cite = path.map(([part, at]) => {
    const words = numbering.citations[part]
    return words === undefined ? undefined : fillPattern(words, at)
  })
  const named = path[0]?.[0] === 'article' && !cite.includes(undefined)
  return {
    number: pattern === undefined ? '' : fillPattern(pattern, value),
    citation: named ? shared(cite.join('')) : '',
  }
}

/** Texts have the same citations, of which one copy is kept. */
const shared = remember((citation: string) => citation)

const kinds: Readonly<Record<Level, string>> = {
  article: 'an article',
  item: 'an item',
  subitem: 'an item in an item',
  point: 'an item three deep',
}
