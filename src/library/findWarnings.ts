import { sortProblems, type Warning } from '../problem.ts'
import { type Edition, editions } from './history.ts'
import type { Library } from './library.ts'
import { termsInOneLanguage } from './warnings/termsInOneLanguage.ts'
import { termsTwice } from './warnings/termsTwice.ts'
import { unusedTerms } from './warnings/unusedTerms.ts'

/** What one rule says of a version in all its languages. */
export type Warn = (edition: Edition, source: string) => readonly Warning[]

const rules: readonly Warn[] = [unusedTerms, termsTwice, termsInOneLanguage]

/**
 * What was most likely not meant, in versions in force or upcoming. Texts
 * that are past stay as they are.
 */
export function findWarnings(
  library: Omit<Library, 'warnings'>,
): readonly Warning[] {
  const { documents, source } = library.site
  const current = documents
    .flatMap(document => editions(library, document))
    .filter(({ state }) => state !== 'superseded')
  const warnings = rules.flatMap(rule =>
    current.flatMap(edition => rule(edition, source)),
  )
  return sortProblems(warnings)
}
