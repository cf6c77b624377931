import { documentsJson } from '../pages/documentsJson.ts'
import type { Take } from '../pages/pathOf.ts'
import { renderOthers } from '../pages/renderOthers.ts'
import { renderTexts } from '../pages/renderTexts.ts'
import type { Site } from '../pages/site.ts'

/**
 * Every page of the site by path from its root: `en/agreement/index.html`.
 * Nothing is written.
 */
export async function renderPages(
  site: Site,
): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  const take: Take = (path, content) => void pages.set(path, content)
  await renderTexts(site, site.library.site.documents, take)
  await renderOthers(site, take)
  await take('documents.json', documentsJson(site))
  return pages
}
