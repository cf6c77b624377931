import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { buildAssets, type Files } from '../assets/buildAssets.ts'
import { listsArticles } from '../components/DocumentList.tsx'
import type { Library, Version } from '../library/library.ts'
import type { PartLibrary } from '../library/loadLibrary.ts'
import { type Open, opening } from '../library/opening.ts'
import { documentsJson } from '../pages/documentsJson.ts'
import { renderOthers } from '../pages/renderOthers.ts'
import { renderTexts } from '../pages/renderTexts.ts'
import { type Site, site, texts } from '../pages/site.ts'
import type { SearchDocument } from '../search/document.ts'
import type { MadeBundle } from '../search/searchBundles.ts'
import type { TextBundle } from './bundlesIn.ts'
import type { MadePart, NewPart, Part } from './cache/part.ts'
import { beginIndexes } from './makeIndexes.ts'
import type { MeasuredFile } from './release/manifest.ts'
import { pagesKeys } from './texts/slice.ts'

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
  /**
   * Makes the pages of all documents, and takes them, too; those that are made
   * in this thread when it is `ready` for them.
   */
  readonly texts: (
    site: Site,
    source: Source,
    ready: Promise<unknown>,
  ) => Promise<void>
  /** Whether a part was made before of the same things, which `key` names. */
  readonly same?: (name: string, key: string | undefined) => boolean
  /** Takes such a part as it was made before, if its files still are. */
  readonly again?: (
    name: string,
    key: string | undefined,
  ) => Promise<Part | undefined>
  /** What a part was made of before, and reads files that it still has. */
  readonly before?: (name: string) => PartBefore | undefined
  /** Is told of a part that was made and taken. */
  readonly made?: (name: string, part: NewPart) => void
}

/** A part as it was made before. */
export interface PartBefore extends MadePart {
  /** The bytes of one of its files, if they are as they were made. */
  readonly read: (file: MeasuredFile) => Uint8Array | undefined
}

/** What a site is made from: the texts are opened when they are needed. */
export interface Source extends Pick<PartLibrary, 'documents' | 'wordsKey'> {
  readonly open: Open
  /** What search knows of a text, where that was found, and not asked yet. */
  readonly searched: (
    text: Version,
    dated: boolean,
  ) => SearchDocument | undefined
  /** A bundle that was begun while its texts were loaded. */
  readonly bundle: (bundle: TextBundle) => Promise<MadeBundle> | undefined
}

/** A library as what a site is made from, and what was found beside it. */
export function sourceOf(
  read: PartLibrary,
  found: Pick<Source, 'searched' | 'bundle'>,
): Source {
  const { library, documents, wordsKey } = read
  return { documents, wordsKey, ...found, open: opening(library, read.open) }
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
  const texts: Outlet['texts'] = async (site, _, ready) => {
    await ready
    await renderTexts(site, site.library.site.documents, take)
  }
  const whole: Source = {
    ...{ documents: new Map(), open: () => library },
    ...{ wordsKey: () => undefined, searched: () => undefined },
    bundle: () => undefined,
  }
  const made = await makeInto({ take, texts }, whole, locales, only)
  return { ...made, files }
}

/** Makes the same files, and keeps none. */
export async function makeInto(
  outlet: Outlet,
  source: Source,
  locales: string,
  only?: readonly string[],
): Promise<Made> {
  const { assets, files } = await buildAssets(await badge(locales))
  for (const [path, bytes] of files) await outlet.take(path, bytes)
  const { versions } = source.open([])
  const defining = versions
    .filter(({ terms }) => terms.length > 0)
    .map(({ document }) => document)
  const library = source.open(defining)
  const whole = site(library, assets, only)
  const begun = beginIndexes(outlet, source, whole)
  const pages = outlet.texts(whole, source, begun)
  const entries = begun.then(({ entries }) => entries)
  const others = begun.then(() =>
    makeOthers(outlet, source, whole, new Set([...defining, ...listed(whole)])),
  )
  // Where one fails the others are let end: nothing is made after this returns.
  await Promise.allSettled([entries, pages, others])
  await Promise.all([pages, others])
  return { library, site: whole, searchEntries: await entries }
}

/**
 * Makes the pages that are of no single document, which show clauses of some,
 * unless they would be as they were; and the list of all texts.
 */
async function makeOthers(
  outlet: Outlet,
  source: Source,
  site: Site,
  shown: ReadonlySet<string>,
): Promise<void> {
  const name = 'site'
  const key = pagesKeys(site, source).ofSite([...shown])
  if ((await outlet.again?.(name, key)) === undefined) {
    const paths: string[] = []
    const library = source.open(shown)
    await renderOthers({ ...site, library }, async (path, content) => {
      paths.push(path)
      await outlet.take(path, content)
    })
    if (key) outlet.made?.(name, { key, paths, entries: 0 })
  }
  await outlet.take('documents.json', documentsJson(site))
}

/** The documents of which pages of the whole site show articles. */
function listed(site: Site): readonly string[] {
  return site.library.languages
    .map(language => texts(site, language))
    .filter(listsArticles)
    .flatMap(all => all.map(({ document }) => document))
}

/** The operator's own picture of the 公安 badge, where there is one. */
async function badge(locales: string): Promise<string | undefined> {
  const path = join(locales, 'police-badge.png')
  return access(path).then(
    () => path,
    () => undefined,
  )
}
