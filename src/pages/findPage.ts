import { once } from '../once.ts'
import type { Site } from './site.ts'
import { allSitePages } from './sitePages.ts'
import { pagesOf } from './texts/pagesOf.ts'
import type { Unmade } from './texts/textPages.ts'

/**
 * The page at an address of a site, not yet made; undefined where there is
 * none. To find it, no more is listed than the pages of one document.
 */
export function findPage(site: Site, address: string): Unmade | undefined {
  const [, , name = ''] = address.split('/')
  const named = namesOf(site.library.site.documents).has(name)
  const pages = named ? pagesOf(site, name) : pagesOfSite(site)
  for (const page of pages) if (page.address === address) return page
  return undefined
}

/** All pages of a site. */
export function* allPages(site: Site): Iterable<Unmade> {
  for (const name of site.library.site.documents) yield* pagesOf(site, name)
  yield* pagesOfSite(site)
}

function* pagesOfSite(site: Site): Iterable<Unmade> {
  for (const { data, render } of Object.values(allSitePages)) {
    for (const item of data.pagination.before(undefined, { site })) {
      const address = data.permalink({ item, site })
      yield { address, make: () => render({ item, site }) }
    }
  }
}

const namesOf = once((names: readonly string[]) => new Set(names))
