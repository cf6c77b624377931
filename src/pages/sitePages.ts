import * as chooser from './chooser.11ty.tsx'
import * as documentsJson from './documentsJson.ts'
import * as feed from './feed.11ty.ts'
import * as glossary from './glossary.11ty.tsx'
import * as home from './home.11ty.tsx'
import * as missing from './missing.11ty.tsx'
import type { page } from './page.ts'
import * as robots from './robots.11ty.ts'
import * as schemas from './schemas.11ty.ts'
import * as search from './search.11ty.tsx'
import * as sitemap from './sitemap.11ty.tsx'
import * as sitemapXml from './sitemapXml.11ty.ts'

/**
 * The kinds of pages that are of no single document, by their names, as
 * Eleventy makes them. A build takes them over while what `pagesKeys` names is
 * the same: of clauses, and of terms, they show those of the documents that
 * `makeInto` gives it.
 */
export const sitePages: Readonly<
  Record<string, ReturnType<typeof page<unknown>>>
> = {
  ...{ home, search, sitemap, chooser, missing, feed, robots },
  ...{ sitemapXml, schemas, glossary },
}

/** Those, and the list of all texts, which builds make by itself. */
export const allSitePages: typeof sitePages = { ...sitePages, documentsJson }
