import { dayIn } from '../library/date.ts'
import { findVersions, type VersionFile } from '../library/findVersions.ts'
import { readSite } from '../library/readSite.ts'
import type { SiteSettings } from '../library/site.ts'
import { ContentError, type Problem, sortProblems } from '../problem.ts'

/** The texts of a content folder, unread. */
export interface Texts {
  readonly site: SiteSettings
  /** Of all languages, drafts among them. */
  readonly files: readonly VersionFile[]
  /** Today in the operator's time zone, `YYYY-MM-DD`. */
  readonly day: string
}

/**
 * Finds the texts in `locales` without reading them, so that one that is
 * half written is in the way of no other.
 *
 * @throws ContentError where site.json or a name of a file is wrong.
 */
export async function findTexts(locales: string, now: Date): Promise<Texts> {
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const site = readSite(locales, report)
  if (site === undefined) throw new ContentError(sortProblems(problems))
  const tags = [...site.value.locales, ...site.value.drafts]
  const { files } = findVersions(locales, site, tags, report)
  if (problems.length > 0) throw new ContentError(sortProblems(problems))
  return { site: site.value, files, day: dayIn(site.value.timeZone, now) }
}
