import { type Clause, type ClauseKind, flatten } from './clause.ts'

/** A clause in two languages; one is undefined where it lacks the clause. */
export interface ClausePair {
  readonly id: string
  readonly kind: ClauseKind
  /** 2 for `##`, 3 for `###`; 0 for what is no heading. */
  readonly level: number
  readonly own: Clause | undefined
  readonly other: Clause | undefined
  readonly clauses: readonly ClausePair[]
}

/**
 * Two languages of one text, clause beside clause with the same id. Each id
 * is there once, in the order and structure of `own`; what only `other` has
 * follows the clause that it follows there.
 */
export function pairClauses(
  own: readonly Clause[],
  other: readonly Clause[],
): readonly ClausePair[] {
  const ours = new Set(flatten(own).map(({ id }) => id))
  const theirs = new Map(flatten(other).map(clause => [clause.id, clause]))

  const pair = (
    own: readonly Clause[],
    other: readonly Clause[],
  ): readonly ClausePair[] => {
    const pairs = own.map((clause): ClausePair => {
      const { id, kind, level } = clause
      const its = theirs.get(id)
      const clauses = pair(clause.clauses, its?.clauses ?? [])
      return { id, kind, level, own: clause, other: its, clauses }
    })
    // Nearly always both have the same clauses in the same order.
    if (other.every(({ id }, at) => own[at]?.id === id)) return pairs
    const here = new Set(own.map(({ id }) => id))
    const first: ClausePair[] = []
    const following = new Map<string, ClausePair[]>()
    let last = first
    for (const clause of other) {
      if (here.has(clause.id)) {
        last = []
        following.set(clause.id, last)
      } else if (!ours.has(clause.id)) {
        const { id, kind, level } = clause
        const clauses = pair([], clause.clauses)
        last.push({ id, kind, level, own: undefined, other: clause, clauses })
      }
    }
    const behind = ({ id }: ClausePair) => following.get(id) ?? []
    return [...first, ...pairs.flatMap(one => [one, ...behind(one)])]
  }
  return pair(own, other)
}
