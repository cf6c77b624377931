import type { Matches } from './engine.ts'

/**
 * What was found in several bundles as one. A document's id is its own in its
 * bundle alone, so the number of that is put before it.
 */
export function joined(found: readonly Matches[]): Matches {
  return {
    results: found.flatMap(({ results }, bundle) =>
      results.map(match => ({ ...match, id: `${bundle} ${match.id}` })),
    ),
  }
}
