import { pathOf, type Take } from './pathOf.ts'
import type { Site } from './site.ts'
import { pagesOf } from './texts/pagesOf.ts'

/** A document of which all files were made. */
export interface MadeDocument {
  readonly document: string
  /** Paths from the site's root. */
  readonly paths: readonly string[]
}

/** Makes the pages and files of some documents, one after the other. */
export async function renderTexts(
  site: Site,
  documents: readonly string[],
  take: Take,
): Promise<readonly MadeDocument[]> {
  const made: MadeDocument[] = []
  for (const document of documents) {
    const paths: string[] = []
    for (const { address, make } of pagesOf(site, document)) {
      const path = pathOf(address)
      await take(path, make())
      paths.push(path)
    }
    made.push({ document, paths })
  }
  return made
}
