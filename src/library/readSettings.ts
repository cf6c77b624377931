import { ContentError, type Problem } from '../problem.ts'
import { readSite } from './readSite.ts'
import type { SiteSettings } from './site.ts'

/**
 * Reads `site.json` alone.
 *
 * @throws ContentError with every problem in it.
 */
export async function readSettings(folder: string): Promise<SiteSettings> {
  const problems: Problem[] = []
  const site = readSite(folder, problem => void problems.push(problem))
  if (site === undefined || problems.length > 0) {
    throw new ContentError(problems)
  }
  return site.value
}
