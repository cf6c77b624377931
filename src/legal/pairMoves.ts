import type { Pair } from './align.ts'

/**
 * Of things that came or went, pairs those that are one and the same thing
 * elsewhere, the likest first: `score` is 0 where they are not. Only what is
 * `fit` for it is looked at.
 */
export function pairMoves<T>(
  left: readonly Pair<T>[],
  score: (before: T, after: T) => number,
  fit: (thing: T) => boolean,
): readonly Required<Pair<T>>[] {
  const gone = left.flatMap(({ before }) => before ?? []).filter(fit)
  const come = left.flatMap(({ after }) => after ?? []).filter(fit)
  const pairs = gone
    .flatMap(before =>
      come.map(after => ({ before, after, score: score(before, after) })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const taken = new Set<T>()
  return pairs.flatMap(({ before, after }) => {
    if (taken.has(before) || taken.has(after)) return []
    taken.add(before).add(after)
    return [{ before, after }]
  })
}
