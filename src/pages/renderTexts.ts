import { pathOf, type Take } from './pathOf.ts'
import type { Site } from './site.ts'
import { pagesOf } from './texts/pagesOf.ts'

/** Makes the pages and files of some documents, one after the other. */
export async function renderTexts(
  site: Site,
  documents: readonly string[],
  take: Take,
): Promise<void> {
  for (const document of documents) {
    for (const { address, make } of pagesOf(site, document)) {
      await take(pathOf(address), make())
    }
  }
}
