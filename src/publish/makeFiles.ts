import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { buildAssets, type Files } from '../assets/buildAssets.ts'
import { superseded } from '../library/history.ts'
import type { Library, Version } from '../library/library.ts'
import { renderOthers } from '../pages/renderOthers.ts'
import { renderTexts } from '../pages/renderTexts.ts'
import { type Site, site, texts } from '../pages/site.ts'
import { searchBundles } from '../search/searchBundles.ts'
import { searchDocuments } from '../search/searchDocuments.ts'

/** A site of which every file was made. */
export interface Made {
  readonly library: Library
  /** What its pages are made of. */
  readonly site: Site
  /** Clauses that search can find, in all languages. */
  readonly searchEntries: number
}

/** A whole site in memory. */
export interface MadeSite extends Made {
  /** Every file by path from the site's root: `en/index.html`. */
  readonly files: Files
}

/** Where the files of a site go as they are made. */
export interface Outlet {
  /** Takes a file by its path from the site's root; a string becomes UTF-8. */
  readonly take: (
    path: string,
    content: Uint8Array | string,
  ) => Promise<void> | void
  /** Makes the pages of all documents, and takes them, too. */
  readonly texts: (site: Site) => Promise<void>
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
  const files = new Map<string, Uint8Array>()
  const encoder = new TextEncoder()
  const take: Outlet['take'] = (path, content) => {
    const text = typeof content === 'string'
    files.set(path, text ? encoder.encode(content) : content)
  }
  const texts = (site: Site) =>
    renderTexts(site, site.library.site.documents, take)
  const made = await makeInto({ take, texts }, library, locales, only)
  return { ...made, files }
}

/** Makes the same files, and keeps none. */
export async function makeInto(
  outlet: Outlet,
  library: Library,
  locales: string,
  only?: readonly string[],
): Promise<Made> {
  const { assets, files } = await buildAssets(await badge(locales))
  for (const [path, bytes] of files) await outlet.take(path, bytes)
  const whole = site(library, assets, only)
  const indexes = makeIndexes(outlet, whole)
  const pages = outlet.texts(whole).then(() => renderOthers(whole, outlet.take))
  // Where one fails the other is let end: nothing is made after this returns.
  await Promise.allSettled([indexes, pages])
  await pages
  return { library, site: whole, searchEntries: await indexes }
}

/** Makes what search reads; returns the number of clauses. */
async function makeIndexes(outlet: Outlet, site: Site): Promise<number> {
  const { library, base, only } = site
  let entries = 0
  for (const language of library.languages) {
    const { tag } = language
    if (only?.has(tag) === false) continue
    const past = superseded(library, tag)
    const indexes = [
      { name: 'index', versions: texts(site, language), dated: false },
      ...(past.length > 0
        ? [{ name: 'past', versions: past, dated: true }]
        : []),
    ]
    for (const { name, versions, dated } of indexes) {
      const documentsOf = (some: readonly Version[]) => {
        const documents = searchDocuments(some, base, { dated })
        for (const { clauses } of documents) entries += clauses.length
        return documents
      }
      const first = `${tag}/search/${name}/`
      const files = searchBundles(first, tag, versions, documentsOf)
      for await (const file of files) await outlet.take(...file)
    }
  }
  return entries
}

/** The operator's own picture of the 公安 badge, where there is one. */
async function badge(locales: string): Promise<string | undefined> {
  const path = join(locales, 'police-badge.png')
  return access(path).then(
    () => path,
    () => undefined,
  )
}
