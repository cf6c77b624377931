import { remember } from './remember.ts'
import type { Word } from './words.ts'

interface Bag {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

/** Words by how often they are there; marks and spaces do not count. */
function bagOf(words: readonly Word[]): Bag {
  const real = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const counts = new Map<string, number>()
  for (const { key } of real) counts.set(key, (counts.get(key) ?? 0) + 1)
  return { counts, size: real.length }
}

/** Tells how alike texts are, each of which it counts but once. */
export function likeness() {
  const bag = remember(bagOf)
  return {
    /** How many real words there are. */
    sizeOf: (words: readonly Word[]): number => bag(words).size,
    /** What two texts share, from 0 to 1 (Dice's coefficient of words). */
    between(a: readonly Word[], b: readonly Word[]): number {
      const [some, others] = [bag(a), bag(b)]
      const total = some.size + others.size
      let shared = 0
      for (const [key, count] of some.counts) {
        shared += Math.min(count, others.counts.get(key) ?? 0)
      }
      return total === 0 ? 1 : (2 * shared) / total
    },
  }
}
