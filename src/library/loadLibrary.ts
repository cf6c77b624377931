import { join } from 'node:path'
import { readPassages } from '../checks/readPassages.ts'
import { readTermBase } from '../checks/termBase/readTermBase.ts'
import { fill } from '../legal/fill.ts'
import { ContentError, type Problem, sortProblems } from '../problem.ts'
import { checkTranslations } from '../translation/checkTranslations.ts'
import { readTranslations } from '../translation/readTranslations.ts'
import { entryKey } from '../translation/translated.ts'
import { checkHistory } from './checkHistory.ts'
import { compareStructures } from './compareStructures.ts'
import { findMistakes } from './findMistakes.ts'
import { findVersions } from './findVersions.ts'
import { findWarnings } from './findWarnings.ts'
import { isFolder } from './folders.ts'
import type { Library, Version } from './library.ts'
import { readLanguage } from './readLanguage.ts'
import { readSite } from './readSite.ts'
import { type Draft, readVersion } from './readVersion.ts'
import { checkInsertion } from './record/checkInsertion.ts'
import { checkPresence } from './record/checkPresence.ts'
import { checkRecord } from './record/checkRecord.ts'
import { checkWording } from './record/checkWording.ts'
import { type Published, textKey } from './record/published.ts'
import { readRecord } from './record/readRecord.ts'
import { requireVersions } from './requireVersions.ts'
import type { SiteSettings } from './site.ts'
import { targets } from './targets.ts'

export interface LoadOptions {
  /** Whether texts that were published must be as they were. */
  readonly frozen?: boolean
  /**
   * Whether translations must have all that their source has, and not be
   * stale; without, what they lack can be told in other ways.
   */
  readonly complete?: boolean
  /** Whether translations are checked; as `complete` where it is not said. */
  readonly checks?: boolean
  /** Whether drafts are checked as if they were public. */
  readonly asPublic?: boolean
  /** Whether languages that are drafts are read like those of `locales`. */
  readonly drafts?: boolean
  /**
   * What is passed over, as if it were not there: languages that are drafts
   * (`ja`), and versions in all languages (`terms/2027-01-01`).
   */
  readonly leaveOut?: ReadonlySet<string>
}

/**
 * Reads a content folder, whole. `dayIn` gives the day (`YYYY-MM-DD`) in the
 * operator's time zone: the versions in force on it are needed in every
 * language.
 *
 * @throws ContentError with every problem found; nothing is half read.
 */
export async function loadLibrary(
  folder: string,
  dayIn: (timeZone: string) => string,
  options: LoadOptions = {},
): Promise<Library> {
  const { frozen = true, complete = true, drafts: preview = false } = options
  const { checks = complete, leaveOut = new Set() } = options
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)

  if (!isFolder(folder)) {
    const message = 'is no folder.'
    const mend = 'Name the folder that holds site.json.'
    report({ file: folder, line: 0, column: 0, message, mend })
    throw new ContentError(problems)
  }
  const site = readSite(folder, report)
  if (site === undefined) throw new ContentError(sortProblems(problems))
  const { locales } = site.value
  const prepared = site.value.drafts.filter(
    tag => !locales.includes(tag) && !leaveOut.has(tag),
  )
  const tags = preview ? [...locales, ...prepared] : locales
  const unready = options.asPublic ? [] : site.value.drafts
  const settings = { ...site.value, locales: tags, drafts: unready }
  const day = dayIn(settings.timeZone)

  const termBase = await readTermBase(folder, site.value, report)
  const found = findVersions(folder, site, tags, report)
  if (complete) requireVersions(folder, found, site, day, report)
  const languages = found.tags.map(tag =>
    readLanguage(folder, tag, settings, report),
  )
  const drafts: Draft[] = []
  for (const file of found.files) {
    if (leaveOut.has(entryKey(file))) continue
    const language = languages.find(({ tag }) => tag === file.tag)
    if (language === undefined) continue
    const draft = readVersion(file, folder, language, report)
    if (draft !== undefined) drafts.push(draft)
  }
  if (complete) compareStructures(drafts, settings.source)
  checkHistory(drafts)
  const record = readRecord(folder, report)
  const brokenRecords = checkRecord(record)
  checkPresence(folder, record, found.files, settings)
  const ordered = settings.documents.flatMap(document =>
    drafts.filter(draft => draft.document === document),
  )
  // Values and citations are compared as they were written.
  const written = checks ? ordered.map(readPassages) : []
  const versions = ordered.map(draft =>
    finish(draft, drafts, settings, record.value),
  )
  // What could not be filled in was told, and would be told again here.
  const flawed = flawedFiles(folder, versions, problems)
  for (const [index, version] of versions.entries()) {
    const draft = ordered[index]
    if (!frozen || draft === undefined) continue
    checkInsertion(version, record.value, report)
    if (flawed.has(version.file) || brokenRecords.has(textKey(version))) {
      continue
    }
    checkWording(version, draft, report)
  }
  const files = readTranslations(folder, found.tags, settings, report)
  const translated = new Map([...files].map(([tag, { value }]) => [tag, value]))
  const texts = {
    site: settings,
    day,
    languages,
    versions,
    translated,
    termBase,
  }
  const translation = checkTranslations(texts, files, flawed)
  if (complete) problems.push(...translation.problems)

  const mistakes = checks
    ? await findMistakes(texts, ordered, written, problems)
    : []
  for (const { severity, ...mistake } of mistakes) {
    if (severity === 'error') report(mistake)
  }
  if (problems.length > 0) throw new ContentError(sortProblems(problems))
  const present = new Set(versions.map(textKey))
  const withdrawn = Object.fromEntries(
    Object.entries(record.value.texts).filter(([key]) => !present.has(key)),
  )
  const marked = versions.map(version => {
    const stale = translation.stale.get(version.file) ?? version.stale
    return { ...version, stale }
  })
  const library = { ...texts, versions: marked, withdrawn }
  const warnings = [
    ...findWarnings(library),
    ...translation.warnings,
    ...mistakes.map(({ severity: _, ...warning }) => warning),
  ]
  return { ...library, warnings: sortProblems(warnings) }
}

/** The texts that something is wrong with, or with the words of a language. */
function flawedFiles(
  folder: string,
  versions: readonly Version[],
  problems: readonly Problem[],
): ReadonlySet<string> {
  const told = new Set(problems.map(({ file }) => file))
  const flawed = versions.filter(
    ({ file, tag }) => told.has(file) || told.has(join(folder, tag, 'ui.json')),
  )
  return new Set(flawed.map(({ file }) => file))
}

/** A draft with its values and citations filled in. */
function finish(
  draft: Draft,
  drafts: readonly Draft[],
  site: SiteSettings,
  record: Published,
): Version {
  const { tag, document, date, file, title, summary, kind } = draft
  const base = new URL(site.url).pathname.replace(/\/$/, '')
  const world = {
    source: draft.source,
    targets: targets(draft, drafts, site, base),
    values: draft.language.values,
    tag,
  }
  return {
    ...{ tag, document, date, file, title, summary, kind },
    published: draft.published,
    places: draft.places,
    record: record.texts[textKey(draft)],
    stale: new Set(),
    ...fill(draft.outlined.clauses, world),
  }
}
