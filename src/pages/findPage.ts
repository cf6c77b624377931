import { once } from '../once.ts'
import * as chooser from './chooser.11ty.tsx'
import * as documentsJson from './documentsJson.11ty.ts'
import * as feed from './feed.11ty.ts'
import * as glossary from './glossary.11ty.tsx'
import * as home from './home.11ty.tsx'
import * as missing from './missing.11ty.tsx'
import type { page } from './page.ts'
import * as robots from './robots.11ty.ts'
import * as schemas from './schemas.11ty.ts'
import * as search from './search.11ty.tsx'
import type { Site } from './site.ts'
import * as sitemap from './sitemap.11ty.tsx'
import * as sitemapXml from './sitemapXml.11ty.ts'
import { pagesOf } from './texts/pagesOf.ts'
import type { Unmade } from './texts/textPages.ts'

/** The pages of one kind that is of no single document. */
type List = (site: Site) => Iterable<Unmade>

function kind<Item>({ data, render }: ReturnType<typeof page<Item>>): List {
  return function* (site) {
    for (const item of data.pagination.before(undefined, { site })) {
      const address = data.permalink({ item, site })
      yield { address, make: () => render({ item, site }) }
    }
  }
}

const ofSite: readonly List[] = [
  kind(home),
  kind(search),
  kind(sitemap),
  kind(chooser),
  kind(missing),
  kind(feed),
  kind(documentsJson),
  kind(robots),
  kind(sitemapXml),
  kind(schemas),
  kind(glossary),
]

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
  for (const list of ofSite) yield* list(site)
}

const namesOf = once((names: readonly string[]) => new Set(names))
