import {
  type Change,
  type Compared,
  type ComparedArticle,
  isReworded,
} from '../legal/compare.ts'

/** What is said of a clause: what became of it, or of its form. */
export type Label = Change | NonNullable<Compared['form']>

/**
 * What is said of a clause: what became of it, whether it was moved too, and
 * whether it is set off now. Of an article, what became of the clauses inside
 * it counts.
 */
export function changeLabels(
  compared: Compared | ComparedArticle,
): readonly Label[] {
  const { moved, change, form } = compared
  const { clauses = [], left = [] } = 'clauses' in compared ? compared : {}
  const whole = change === 'added' || change === 'removed'
  const inside = left.length > 0 || clauses.some(isChange)
  const own = !whole && inside ? 'changed' : change
  const words = form === undefined || isReworded(compared)
  return [
    ...(moved ? ['moved' as const] : []),
    ...(own === 'moved' || !words ? [] : [own]),
    ...(form === undefined ? [] : [form]),
  ]
}

/** Whether words came, went or stand elsewhere: a new number is no change. */
export function isChange(compared: Compared | ComparedArticle): boolean {
  return changeLabels(compared).some(
    label => label !== 'unchanged' && label !== 'renumbered',
  )
}
