import { diffArrays } from 'diff'

/** Two things that belong together; one is missing where it came or went. */
export interface Pair<T> {
  readonly before?: T
  readonly after?: T
}

/**
 * Pairs two sequences that keep their order: first things that are the same
 * (`same`), then, between those, things that are alike (`alike`, 0 to 1, from
 * a third on). What is left came or went where it stands.
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
  alike: (a: T, b: T) => number,
): readonly Pair<T>[] {
  const pairs: Pair<T>[] = []
  let gone: T[] = []
  let come: T[] = []
  const flush = () => {
    pairs.push(...pairLeft(gone, come, alike))
    gone = []
    come = []
  }
  const changes = diffArrays([...before], [...after], { comparator: same })
  let was = 0
  let now = 0
  for (const { added, removed, value } of changes) {
    const { length } = value
    if (removed) gone.push(...before.slice(was, was + length))
    else if (added) come.push(...after.slice(now, now + length))
    else flush()
    for (let index = 0; index < length && !added && !removed; index++) {
      pairs.push(pair(before[was + index], after[now + index]))
    }
    if (!added) was += length
    if (!removed) now += length
  }
  flush()
  return pairs
}

function pair<T>(before: T | undefined, after: T | undefined): Pair<T> {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  }
}

/** Pairs what is most alike, in order; the rest came or went. */
function pairLeft<T>(
  gone: readonly T[],
  come: readonly T[],
  alike: (a: T, b: T) => number,
): Pair<T>[] {
  // Each is scored once: with what is paired, the others are looked at anew.
  const scores = gone.map(before => come.map(after => alike(before, after)))
  return within(0, gone.length, 0, come.length)

  function within(i0: number, i1: number, j0: number, j1: number): Pair<T>[] {
    let best = { score: 1 / 3, i: -1, j: -1 }
    for (let i = i0; i < i1; i++) {
      for (let j = j0; j < j1; j++) {
        const score = scores[i]?.[j] ?? 0
        if (score > best.score) best = { score, i, j }
      }
    }
    const { i, j } = best
    const [before, after] = [gone[i], come[j]]
    if (before === undefined || after === undefined) {
      return [
        ...gone.slice(i0, i1).map(before => ({ before })),
        ...come.slice(j0, j1).map(after => ({ after })),
      ]
    }
    return [
      ...within(i0, i, j0, j),
      { before, after },
      ...within(i + 1, i1, j + 1, j1),
    ]
  }
}
