import { languageName } from '../i18n/language.ts'
import type { Version } from '../library/library.ts'
import { href, type Site } from '../pages/site.ts'

/** The clauses of a page whose source has changed, and where it stands. */
export interface Stale {
  readonly ids: ReadonlySet<string>
  /** Language of the source, a BCP 47 tag. */
  readonly source: string
  /** Its name in the language of the page. */
  readonly name: string
  /** Address of the source's page, without a fragment. */
  readonly address: string
}

/**
 * What is to be said of a text's stale clauses, where site.json wants it
 * said. `dated`: at the version's own address.
 */
export function staleClauses(
  site: Site,
  { tag, document, date, stale }: Version,
  dated: boolean,
): Stale | undefined {
  const { source, locales, stale: wanted } = site.library.site
  if (wanted !== 'notice' || stale.size === 0) return undefined
  const own = dated ? `${date}/` : ''
  return {
    ids: stale,
    source,
    name: languageName(tag, source, locales),
    address: href(site, `/${source}/${document}/${own}`),
  }
}
