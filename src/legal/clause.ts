/**
 * What a clause is. `article`, `item`, `subitem` and `point` are numbered;
 * `paragraph` is counted but its number is not printed (款); the others are
 * neither, and cannot be cited.
 */
export type ClauseKind = (typeof clauseKinds)[number]

export const clauseKinds = [
  'article',
  'heading',
  'paragraph',
  'item',
  'subitem',
  'point',
  'bullet',
  'table',
  'conspicuous',
  'quote',
] as const

/** A part of a legal text that has an address of its own. */
export interface Clause {
  readonly kind: ClauseKind
  /** Fragment, unique in the document: `disputes`, `disputes-2`, `p1`. */
  readonly id: string
  /** 2 for `##`, 3 for `###`; 0 for what is no heading. */
  readonly level: number
  /** Number as printed before the text, spaces included: `V. `; or empty. */
  readonly number: string
  /** How the clause is cited: `Article V(2)`; empty where it cannot be. */
  readonly citation: string
  /** Its own words as inline HTML (a table's: the whole table). */
  readonly html: string
  /** Its own words as plain text, without the number. */
  readonly text: string
  /** Line of the file on which it starts, from 1. */
  readonly line: number
  /** The clauses inside it, in order. */
  readonly clauses: readonly Clause[]
}

/** What a clause is compared by, in whatever form it was kept. */
export interface Comparable extends Omit<Clause, 'level' | 'line' | 'clauses'> {
  readonly clauses: readonly Comparable[]
}

/**
 * All the given clauses and those inside them in the order of the text, each
 * before its own.
 */
export function flatten<T extends { readonly clauses: readonly T[] }>(
  clauses: readonly T[],
): readonly T[] {
  const all: T[] = []
  collect(clauses, all)
  return all
}

function collect<T extends { readonly clauses: readonly T[] }>(
  clauses: readonly T[],
  all: T[],
): void {
  for (const clause of clauses) {
    all.push(clause)
    if (clause.clauses.length > 0) collect(clause.clauses, all)
  }
}
