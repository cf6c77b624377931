import type { Problem, Report, Warning } from '../problem.ts'
import { checkTranslations } from '../translation/checkTranslations.ts'
import type { TranslatedFile } from '../translation/readTranslated.ts'
import { checkHistory } from './checkHistory.ts'
import { type Built, compareStructures } from './compareStructures.ts'
import { findWarnings } from './findWarnings.ts'
import type { Library, Version } from './library.ts'
import { checkInsertion } from './record/checkInsertion.ts'
import { checkWording } from './record/checkWording.ts'
import { type Published, textKey } from './record/published.ts'
import type { Text } from './text.ts'

/** A document in all its languages and versions, and what there is to say. */
export interface FinishedDocument {
  readonly versions: readonly Version[]
  readonly problems: readonly Problem[]
  readonly warnings: readonly Warning[]
}

/** What is the same for all documents of a loading. */
export interface Common
  extends Pick<Library, 'site' | 'day' | 'languages' | 'termBase'> {
  readonly frozen: boolean
  readonly complete: boolean
  /** Texts of which the entry in `published.json` is broken, by their key. */
  readonly broken: ReadonlySet<string>
  /** The languages with whose words something is wrong. */
  readonly flawed: ReadonlySet<string>
  /** What is passed over, and not gone: `terms/2027-01-01`. */
  readonly leaveOut: ReadonlySet<string>
}

/** What is recorded of one document. */
export interface Recorded {
  readonly published: Published
  readonly translated: ReadonlyMap<string, TranslatedFile>
}

/** Checks a document, all texts of which were filled in. */
export function finishDocument(
  document: string,
  texts: readonly Text[],
  { published, translated }: Recorded,
  common: Common,
): FinishedDocument {
  const { site, day, frozen, complete } = common
  const problems: Problem[] = texts.flatMap(({ problems }) => problems)
  const report: Report = problem => void problems.push(problem)
  const built = texts.flatMap(({ matter, filled }): Built[] =>
    matter && filled ? [{ matter, version: filled.version }] : [],
  )
  if (complete) compareStructures(built, site.source, report)
  checkHistory(
    built.map(({ matter }) => matter),
    report,
  )
  for (const { filled } of texts) problems.push(...(filled?.problems ?? []))
  const versions = texts.flatMap(({ filled }): Version[] => {
    if (filled === undefined) return []
    const { version } = filled
    const record = published.texts[textKey(version)]
    return [{ ...version, record, stale: none }]
  })
  // What could not be filled in was told, and would be told again here.
  const told = new Set(problems.map(({ file }) => file))
  const flawed = new Set(
    versions
      .filter(({ file, tag }) => told.has(file) || common.flawed.has(tag))
      .map(({ file }) => file),
  )
  for (const version of frozen ? versions : []) {
    checkInsertion(version, published, report)
    if (flawed.has(version.file) || common.broken.has(textKey(version))) {
      continue
    }
    checkWording(version, report)
  }
  const values = [...translated].map(
    ([tag, { value }]) => [tag, value] as const,
  )
  const own = {
    ...common,
    site: { ...site, documents: [document] },
    ...{ day, versions, translated: new Map(values) },
  }
  const translation = checkTranslations(own, translated, flawed)
  if (complete) problems.push(...translation.problems)
  const marked = versions.map(version => {
    const stale = translation.stale.get(version.file)
    return stale === undefined || stale.size === 0
      ? version
      : { ...version, stale }
  })
  const warnings = [
    ...findWarnings({ ...own, versions: marked, withdrawn: {} }),
    ...translation.warnings,
  ]
  return { versions: marked, problems, warnings }
}

const none: ReadonlySet<string> = new Set()
