import { flatten } from '../clause.ts'
import type { Outline, Outlined } from '../outline.ts'
import type { Lines } from '../source.ts'

/** A place where a translation's structure leaves the source's. */
export interface Difference {
  readonly lines: Lines
  readonly message: string
  readonly mend: string
}

/** A clause as far as it is compared. */
export interface Structure extends Pick<Outline, 'id' | 'kind' | 'lines'> {
  /** Of a table, where it is known. */
  readonly size?: TableSize | undefined
  readonly clauses: readonly Structure[]
}

/** How many columns a table has, and rows with its head. */
export interface TableSize {
  readonly columns: number
  readonly rows: number
}

/** A text as far as it is compared. */
export interface Structured extends Pick<Outlined, 'flawed' | 'nameless'> {
  readonly clauses: readonly Structure[]
}

/** Two languages of one text, by article. */
export interface Compared {
  readonly text: Structured
  readonly source: Structured
  /** The articles by id, with all that is in them. */
  readonly ours: Articles
  readonly theirs: Articles
  /** The place of a clause of the source: `locales/zh-CN/…:12`. */
  readonly place: (clause: Structure) => string
  readonly sourceFile: string
}

/** What stands before the first article has the id `preamble`. */
type Articles = ReadonlyMap<string, readonly Structure[]>

/** Where a text as a whole is concerned. */
export const nowhere: Lines = [0, 1]

/** Lines of the first of some clauses. */
export function linesOf(clauses: readonly Structure[] | undefined): Lines {
  return clauses?.[0]?.lines ?? nowhere
}

/** The clauses of each article, and of what stands before the first. */
export function articlesOf({ clauses }: Structured): Articles {
  const map = new Map<string, Structure[]>([['preamble', []]])
  for (const clause of clauses) {
    const id = clause.kind === 'article' ? clause.id : 'preamble'
    const all = map.get(id) ?? []
    all.push(...flatten([clause]))
    map.set(id, all)
  }
  return map
}
