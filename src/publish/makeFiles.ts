import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { buildAssets, type Files } from '../assets/buildAssets.ts'
import { superseded } from '../library/history.ts'
import type { Library } from '../library/library.ts'
import { renderPages } from '../pages/renderPages.ts'
import { type Site, site, texts } from '../pages/site.ts'
import { searchDocuments } from '../search/searchDocuments.ts'
import { searchIndex } from '../search/searchIndex.ts'

/** A whole site in memory. */
export interface MadeSite {
  readonly library: Library
  /** What its pages are made of. */
  readonly site: Site
  /** Every file by path from the site's root: `en/index.html`. */
  readonly files: Files
  /** Clauses that search can find, in all languages. */
  readonly searchEntries: number
}

/**
 * Makes every file of the site from a library that was read from `locales`.
 * The same library gives the same bytes. Where `only` names some languages,
 * what is in others is left out: the files of a shard.
 */
export async function makeFiles(
  library: Library,
  locales: string,
  only?: readonly string[],
): Promise<MadeSite> {
  const { assets, files: assetFiles } = await buildAssets(await badge(locales))
  const whole = site(library, assets, only)
  const { base } = whole
  const indexes = library.languages.flatMap(language => {
    const { tag } = language
    if (whole.only?.has(tag) === false) return []
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
  return { library, site: whole, files, searchEntries }
}

/** The operator's own picture of the 公安 badge, where there is one. */
async function badge(locales: string): Promise<string | undefined> {
  const path = join(locales, 'police-badge.png')
  return access(path).then(
    () => path,
    () => undefined,
  )
}
