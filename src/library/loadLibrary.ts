import { fill } from '../legal/fill.ts'
import { ContentError, type Problem, sortProblems } from '../problem.ts'
import { compareStructures } from './compareStructures.ts'
import { findVersions } from './findVersions.ts'
import { findWarnings } from './findWarnings.ts'
import { isFolder } from './folders.ts'
import type { Library, Version } from './library.ts'
import { readLanguage } from './readLanguage.ts'
import { readSite } from './readSite.ts'
import { type Draft, readVersion } from './readVersion.ts'
import { requireSummaries } from './requireSummaries.ts'
import { requireVersions } from './requireVersions.ts'
import type { SiteSettings } from './site.ts'
import { targets } from './targets.ts'

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
): Promise<Library> {
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)

  if (!(await isFolder(folder))) {
    const message = 'is no folder.'
    const mend = 'Name the folder that holds site.json.'
    report({ file: folder, line: 0, column: 0, message, mend })
    throw new ContentError(problems)
  }
  const site = await readSite(folder, report)
  if (site === undefined) throw new ContentError(sortProblems(problems))
  const settings = site.value
  const day = dayIn(settings.timeZone)

  const found = await findVersions(folder, site, report)
  requireVersions(folder, found, site, day, report)
  const languages = await Promise.all(
    found.tags.map(tag => readLanguage(folder, tag, settings, report)),
  )
  const drafts: Draft[] = []
  for (const file of found.files) {
    const language = languages.find(({ tag }) => tag === file.tag)
    if (language === undefined) continue
    const draft = await readVersion(file, folder, language, report)
    if (draft !== undefined) drafts.push(draft)
  }
  compareStructures(drafts, settings.source)
  requireSummaries(drafts)
  const versions = settings.documents
    .flatMap(document => drafts.filter(draft => draft.document === document))
    .map(draft => finish(draft, drafts, settings))

  if (problems.length > 0) throw new ContentError(sortProblems(problems))
  const library = { site: settings, day, languages, versions }
  return { ...library, warnings: findWarnings(library) }
}

/** A draft with its values and citations filled in. */
function finish(
  draft: Draft,
  drafts: readonly Draft[],
  site: SiteSettings,
): Version {
  const { language, outlined, source, broken: _, ...version } = draft
  const base = new URL(site.url).pathname.replace(/\/$/, '')
  const world = {
    source,
    targets: targets(draft, drafts, site, base),
    values: language.values,
    tag: draft.tag,
  }
  return { ...version, ...fill(outlined.clauses, world) }
}
