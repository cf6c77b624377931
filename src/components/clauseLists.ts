import type { ClauseKind } from '../legal/clause.ts'

const lists: { readonly [Kind in ClauseKind]?: 'ol' | 'ul' } = {
  item: 'ol',
  subitem: 'ol',
  point: 'ol',
  bullet: 'ul',
}

/** Neighbours that form one list, or a clause that stands alone. */
export interface ClauseRun<T> {
  readonly list: 'ol' | 'ul' | undefined
  readonly clauses: readonly T[]
}

/** Puts neighbours together that form one list. */
export function clauseLists<T extends { readonly kind: ClauseKind }>(
  clauses: readonly T[],
): readonly ClauseRun<T>[] {
  const runs: T[][] = []
  for (const clause of clauses) {
    const last = runs.at(-1)
    const same = last?.[0]?.kind === clause.kind && clause.kind in lists
    if (same) last?.push(clause)
    else runs.push([clause])
  }
  return runs.map(clauses => ({
    list: clauses[0] && lists[clauses[0].kind],
    clauses,
  }))
}
