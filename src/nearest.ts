import { distance } from 'fastest-levenshtein'

/** Edits that make one of two words the other; letters swapped count once. */
function edits(a: string, b: string): number {
  const letters = (word: string) => [...word].toSorted().join('')
  return a !== b && letters(a) === letters(b) ? 1 : distance(a, b)
}

/**
 * The one of `names` that `name` was most likely meant to be, or undefined
 * where none is near: at most one edit in three characters.
 * ('disclamer', ['agreement', 'disclaimer']) -> 'disclaimer'
 */
export function nearest(
  name: string,
  names: Iterable<string>,
): string | undefined {
  let best: string | undefined
  let least = Math.max(1, Math.ceil(name.length / 3)) + 1
  for (const candidate of names) {
    const needed = edits(name.toLowerCase(), candidate.toLowerCase())
    if (needed < least) {
      least = needed
      best = candidate
    }
  }
  return best
}

/**
 * A mend that names the nearest valid name, or else what to do.
 * ('ulr', ['url'], 'Take it out.') -> 'Did you mean "url"?'
 */
export function didYouMean(
  name: string,
  names: Iterable<string>,
  otherwise: string,
): string {
  const near = nearest(name, names)
  return near === undefined ? otherwise : `Did you mean "${near}"?`
}
