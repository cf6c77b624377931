import type { Pair } from './align.ts'

/**
 * Of things that came or went, pairs those that are one and the same thing
 * elsewhere, the likest first: `score` is 0 where they are not. Only what
 * `fits` is looked at, and only pairs of the same group: all against all would
 * be millions of pairs in a long text.
 */
export function pairMoves<T>(
  left: readonly Pair<T>[],
  score: (before: T, after: T) => number,
  fits: (thing: T) => boolean,
  group: (thing: T) => string,
): readonly Required<Pair<T>>[] {
  const gone = left.flatMap(({ before }) => before ?? []).filter(fits)
  const come = new Map<string, T[]>()
  for (const { after } of left) {
    if (after === undefined || !fits(after)) continue
    const same = come.get(group(after))
    if (same) same.push(after)
    else come.set(group(after), [after])
  }
  const pairs = gone
    .flatMap(before =>
      (come.get(group(before)) ?? []).flatMap(after => {
        const alike = score(before, after)
        return alike > 0 ? { before, after, score: alike } : []
      }),
    )
    .sort((a, b) => b.score - a.score)
  const taken = new Set<T>()
  return pairs.flatMap(({ before, after }) => {
    if (taken.has(before) || taken.has(after)) return []
    taken.add(before).add(after)
    return [{ before, after }]
  })
}
