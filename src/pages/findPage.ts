import { once } from '../once.ts'
import * as changes from './changes.11ty.tsx'
import * as chooser from './chooser.11ty.tsx'
import * as compare from './compare.11ty.tsx'
import * as document from './document.11ty.tsx'
import * as documentsJson from './documentsJson.11ty.ts'
import * as feed from './feed.11ty.ts'
import * as glossary from './glossary.11ty.tsx'
import * as history from './history.11ty.tsx'
import * as home from './home.11ty.tsx'
import * as missing from './missing.11ty.tsx'
import type { page } from './page.ts'
import * as parallel from './parallel.11ty.tsx'
import * as robots from './robots.11ty.ts'
import * as schemas from './schemas.11ty.ts'
import * as search from './search.11ty.tsx'
import type { Site } from './site.ts'
import * as sitemap from './sitemap.11ty.tsx'
import * as sitemapXml from './sitemapXml.11ty.ts'
import * as version from './version.11ty.tsx'
import * as versionAkn from './versionAkn.11ty.ts'
import * as versionJson from './versionJson.11ty.ts'
import * as versionMarkdown from './versionMarkdown.11ty.ts'
import * as versionText from './versionText.11ty.ts'

/** A page that can be made: where it stands, and how it is made. */
export interface FoundPage {
  /** Its address: `/en/agreement/`. */
  readonly address: string
  readonly render: () => string
}

/** Finds pages of one kind: all that `listed` has, as they are in `site`. */
type List = (listed: Site, site: Site) => Iterable<FoundPage>

/** The pages of a kind. */
function kind<Item>({ data, render }: ReturnType<typeof page<Item>>): List {
  return function* (listed, site) {
    for (const item of data.pagination.before(undefined, { site: listed })) {
      const address = data.permalink({ item, site: listed })
      yield { address, render: () => render({ item, site }) }
    }
  }
}

/** Pages at `/<tag>/<document>/…`, those that are read most first. */
const ofDocuments: readonly List[] = [
  kind(document),
  kind(version),
  kind(history),
  kind(changes),
  kind(compare),
  kind(parallel),
  kind(versionJson),
  kind(versionMarkdown),
  kind(versionText),
  kind(versionAkn),
]

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
export function findPage(site: Site, address: string): FoundPage | undefined {
  const { library } = site
  const [, , name = ''] = address.split('/')
  const named = namesOf(library.site.documents).has(name)
  const settings = { ...library.site, documents: [name] }
  const listed = named
    ? { ...site, library: { ...library, site: settings } }
    : site
  for (const list of named ? ofDocuments : ofSite) {
    for (const found of list(listed, site)) {
      if (found.address === address) return found
    }
  }
  return undefined
}

/** All pages of a site. */
export function* allPages(site: Site): Iterable<FoundPage> {
  for (const list of [...ofDocuments, ...ofSite]) yield* list(site, site)
}

const namesOf = once((names: readonly string[]) => new Set(names))
