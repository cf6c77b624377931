import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { buildAssets, type Files } from '../assets/buildAssets.ts'
import { superseded } from '../library/history.ts'
import type { Library } from '../library/library.ts'
import { loadLibrary } from '../library/loadLibrary.ts'
import { renderPages } from '../pages/renderPages.ts'
import { site, texts } from '../pages/site.ts'
import { searchDocuments } from '../search/searchDocuments.ts'
import { searchIndex } from '../search/searchIndex.ts'

/** A whole site in memory. */
export interface MadeSite {
  readonly library: Library
  /** Every file by path from the site's root: `en/index.html`. */
  readonly files: Files
  /** Clauses that search can find, in all languages. */
  readonly searchEntries: number
}

/** What is made for those who work on the content alone. */
export interface Preview {
  /** Whether languages that are drafts are made, too. */
  readonly drafts?: boolean
  /** Adds to what was read, before pages are made of it. */
  readonly extend?: (library: Library) => Library
}

/**
 * Makes every file of the site from the content in `locales`, as of the day
 * that `dayIn` gives for a time zone. The same content and day give the same
 * bytes.
 *
 * @throws ContentError with every problem in the content.
 */
export async function makeSite(
  locales: string,
  dayIn: (timeZone: string) => string,
  { drafts = false, extend = same => same }: Preview = {},
): Promise<MadeSite> {
  const library = extend(await loadLibrary(locales, dayIn, { drafts }))
  const { assets, files: assetFiles } = await buildAssets(await badge(locales))
  const whole = site(library, assets)
  const { base } = whole
  const indexes = library.languages.flatMap(language => {
    const { tag } = language
    const now = searchDocuments(texts(whole, language), base)
    const old = superseded(library, tag)
    const past = searchDocuments(old, base, { dated: true })
    const bundles = [{ tag, folder: 'index', documents: now }]
    if (past.length > 0) bundles.push({ tag, folder: 'past', documents: past })
    return bundles.map(async bundle => ({
      ...bundle,
      files: await searchIndex(tag, bundle.documents),
    }))
  })
  const pages = await renderPages(whole)
  const files = new Map([...assetFiles, ...pages])
  let searchEntries = 0
  for (const index of await Promise.all(indexes)) {
    for (const { clauses } of index.documents) searchEntries += clauses.length
    for (const [path, bytes] of index.files) {
      files.set(`${index.tag}/search/${index.folder}/${path}`, bytes)
    }
  }
  return { library, files, searchEntries }
}

/** The operator's own picture of the 公安 badge, where there is one. */
async function badge(locales: string): Promise<string | undefined> {
  const path = join(locales, 'police-badge.png')
  return access(path).then(
    () => path,
    () => undefined,
  )
}
