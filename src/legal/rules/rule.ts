import type { Clause } from '../clause.ts'
import type { Token } from '../markdown.ts'
import type { Lines, Source } from '../source.ts'
import type { TermsSoFar } from '../term.ts'

/** What a link or citation leads to. */
export interface Target {
  /** Address to link to: `#disputes-2`, `/en/disclaimer/#liability`. */
  readonly href: string
  /** Words of a citation: `Article V(2)`; empty where it has no number. */
  readonly citation: string
  /** Why it has none: `a table, which has no number.` */
  readonly uncited?: {
    readonly message: string
    /** What can be done beside giving the link words: `Add it there`. */
    readonly mend?: string
  }
}

/** Knows the pages and clauses of one language. */
export interface Targets {
  /** Where `href`, as the author wrote it, leads; or what is wrong with it. */
  readonly find: (
    href: string,
  ) => Target | { readonly message: string; readonly mend: string }
}

/** What stands for names in braces. */
export type Values = Pick<ReadonlyMap<string, string>, 'get' | 'keys'>

/** What there is to fill in, and where. */
export interface World {
  readonly source: Source
  /** Language of the text, a BCP 47 tag. */
  readonly tag: string
  readonly targets: Targets
  /** Values for `{{name}}`, by dotted name. */
  readonly values: Values
}

/** What rules need to know of the clause they work on, and of its text. */
export interface Context extends World {
  readonly clause: Pick<Clause, 'id' | 'kind'>
  /** The line of each clause of the text, from 1, by its id. */
  readonly ids: ReadonlyMap<string, number>
  /** The terms of the text as far as it was read. */
  readonly terms: TermsSoFar
}

/** Changes the inline tokens of one clause in place, or reports. */
export type Rule = (tokens: Token[], lines: Lines, context: Context) => void
