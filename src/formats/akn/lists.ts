import type { Clause, ClauseKind } from '../../legal/clause.ts'

const listed: readonly ClauseKind[] = ['item', 'subitem', 'point', 'bullet']

/** Clauses, neighbours that form one list together, others alone. */
export function lists(
  clauses: readonly Clause[],
): readonly (readonly Clause[])[] {
  const all: Clause[][] = []
  for (const clause of clauses) {
    const last = all.at(-1)
    const same = last?.[0]?.kind === clause.kind && isListed(clause)
    if (same) last?.push(clause)
    else all.push([clause])
  }
  return all
}

/** Whether a clause stands in a list. */
export function isListed({ kind }: Clause): boolean {
  return listed.includes(kind)
}
