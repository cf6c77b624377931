import type { Library } from '../library/library.ts'
import { versionsOf } from '../library/versionsOf.ts'
import { type ClauseState, clausePairs, clauseStates } from './clauseStates.ts'
import { currentVersions, type TextName } from './currentVersions.ts'
import { findTexts, type Target } from './target.ts'

/** How far a text is translated. */
export interface TextStatus {
  readonly text: TextName
  /** Where the translation stands; undefined where it was not written. */
  readonly file: string | undefined
  /** Clauses of the source; undefined where their language records nothing. */
  readonly states: readonly ClauseState[] | undefined
}

/**
 * How far the translations in force and upcoming are, or those of them that
 * `target` names.
 */
export function status(
  library: Library,
  target?: Target,
): readonly TextStatus[] {
  const texts =
    target === undefined ? currentVersions(library) : findTexts(library, target)
  return texts.map(text => {
    const { tag, document, date } = text
    const version = versionsOf(library.versions).on(tag, document, date)
    const states = version
      ? clauseStates(library, version)
      : allMissing(library, text)
    const { clause } = target ?? {}
    const meant = states?.filter(({ id }) => id === (clause ?? id))
    return { text, file: version?.file, states: meant }
  })
}

function allMissing(
  library: Library,
  text: TextName,
): readonly ClauseState[] | undefined {
  return clausePairs(library, text)?.map(pair => ({
    ...pair,
    state: 'missing',
    before: undefined,
  }))
}
