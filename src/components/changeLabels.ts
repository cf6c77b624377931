import type { Change, Compared, ComparedArticle } from '../legal/compare.ts'

/**
 * What is said of a clause: what became of it, and whether it was moved too.
 * Of an article, what became of the clauses inside it counts.
 */
export function changeLabels(
  compared: Compared | ComparedArticle,
): readonly Change[] {
  const { moved, change } = compared
  const inside = 'clauses' in compared ? compared.clauses : []
  const whole = change === 'added' || change === 'removed'
  const own = !whole && inside.some(isChange) ? 'changed' : change
  return moved && own !== 'moved' ? ['moved', own] : [own]
}

/** Whether words came, went or stand elsewhere: a new number is no change. */
export function isChange(compared: Compared | ComparedArticle): boolean {
  return changeLabels(compared).some(
    label => label !== 'unchanged' && label !== 'renumbered',
  )
}
