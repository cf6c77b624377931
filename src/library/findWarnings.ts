import { sortProblems, type Warning } from '../problem.ts'
import { type Edition, editions } from './history.ts'
import type { Library } from './library.ts'
import { daysApart } from './warnings/daysApart.ts'
import { nothingChanged } from './warnings/nothingChanged.ts'
import { placeholders } from './warnings/placeholders.ts'
import { publishedLater } from './warnings/publishedLater.ts'
import { publishedYears } from './warnings/publishedYears.ts'
import { termsInOneLanguage } from './warnings/termsInOneLanguage.ts'
import { termsTwice } from './warnings/termsTwice.ts'
import { unrecorded } from './warnings/unrecorded.ts'
import { unusedTerms } from './warnings/unusedTerms.ts'
import { wideMarks } from './warnings/wideMarks.ts'

/** What one rule says of a version in all its languages. */
export type Warn = (edition: Edition, source: string) => readonly Warning[]

/** What one rule says of all versions of a document, the newest first. */
export type WarnDocument = (
  editions: readonly Edition[],
  library: Pick<Library, 'site' | 'day'>,
) => readonly Warning[]

/** Of versions in force or upcoming: texts that are past stay as they are. */
const rules: readonly Warn[] = [
  wideMarks,
  placeholders,
  unusedTerms,
  termsTwice,
  termsInOneLanguage,
  publishedYears,
]

const documentRules: readonly WarnDocument[] = [
  unrecorded,
  daysApart,
  publishedLater,
  nothingChanged,
]

/** What was most likely not meant. */
export function findWarnings(
  library: Omit<Library, 'warnings'>,
): readonly Warning[] {
  const { documents, source } = library.site
  const warnings = documents.flatMap(document => {
    const all = editions(library, document)
    const current = all.filter(({ state }) => state !== 'superseded')
    return [
      ...rules.flatMap(rule => current.flatMap(one => rule(one, source))),
      ...documentRules.flatMap(rule => rule(all, library)),
    ]
  })
  return sortProblems(warnings)
}
