import { markDifference } from '../legal/markDifference.ts'
import type { Library, Version } from '../library/library.ts'
import { clauseStates } from '../translation/clauseStates.ts'
import { sourceWords } from '../translation/sourceWords.ts'

/** How an original has changed since it was translated, in plain words. */
export interface StaleWords {
  readonly before: string
  /** Before and now in one line: `within [-30-]{+10+} days` */
  readonly redline: string
}

/** The stale clauses of a translation, by id. */
export function staleWords(
  library: Library,
  translation: Version,
): ReadonlyMap<string, StaleWords> {
  const { source: tag } = library.site
  const states = clauseStates(library, translation) ?? []
  return new Map(
    states.flatMap(({ id, state, before, source }) => {
      if (state !== 'stale' || before === undefined) return []
      const redline = markDifference(before, sourceWords(source), tag)
      return [[id, { before, redline }] as const]
    }),
  )
}
