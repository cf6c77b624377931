import type { Language } from '../i18n/language.ts'
import { basePath } from '../library/basePath.ts'
import { glossary } from '../library/glossary.ts'
import { type Library, textsInForce, type Version } from '../library/library.ts'

/** Addresses of the assets, from the site's root, digests in their names. */
export interface Assets {
  readonly style: string
  /** Further style of pages that list texts, clauses or terms. */
  readonly lists: string
  /** Further style of texts with tables, stale clauses, or out of force. */
  readonly rare: string
  /** Further style of pages that set texts against each other. */
  readonly comparison: string
  readonly icon: string
  /** Badge of the 公安备案, where there is a number. */
  readonly badge: string
  /** Scripts: of every page, of texts with defined terms, … */
  readonly page: string
  readonly terms: string
  /** … of search, comparison and language chooser. */
  readonly search: string
  /** What search loads where a citation seems to be asked for. */
  readonly citations: string
  readonly compare: string
  readonly chooser: string
  /** … of the page for addresses of nothing. */
  readonly missing: string
}

/** All that pages are made of. */
export interface Site {
  readonly library: Library
  readonly assets: Assets
  /** Path of the site's root on its host: empty, or `/legal`. */
  readonly base: string
  /** Whether any text defines terms, so that there is a page of them. */
  readonly glossary: boolean
  /** The languages that pages are made of, where not of all. */
  readonly only?: ReadonlySet<string>
}

/** A site from its parts; pages are made of all languages, or of `only`. */
export function site(
  library: Library,
  assets: Assets,
  only?: readonly string[],
): Site {
  const base = basePath(library.site)
  const whole = {
    ...{ library, assets, base },
    glossary: glossary(library).length > 0,
  }
  return only ? { ...whole, only: new Set(only) } : whole
}

/** Whether an address is in no language, or in one that pages are made of. */
export function isMade({ library, only }: Site, address: string): boolean {
  const [, first = ''] = address.split('/')
  return !only || only.has(first) || !library.site.locales.includes(first)
}

/** The texts in force in one language. */
export function texts(site: Site, language: Language): readonly Version[] {
  return textsInForce(site.library, language.tag)
}

/** Address on the host: ('/en/') -> '/en/', or '/legal/en/'. */
export function href(site: Site, address: string): string {
  return site.base + address
}

/** Whole address: ('/en/') -> 'https://legal.example.com/en/' */
export function url(site: Site, address: string): string {
  return site.library.site.url + address
}

/**
 * The address of a page for visitors of unknown language (`x-default`): the
 * chooser for homes, for others that of the first language that has it.
 */
export function defaultAddress(
  site: Site,
  path: string,
  tags: readonly string[] = site.library.languages.map(({ tag }) => tag),
): string {
  return path === '' ? '/' : `/${tags[0]}/${path}`
}
