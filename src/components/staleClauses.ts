import { languageName } from '../i18n/language.ts'
import type { Version } from '../library/library.ts'
import { versionsOf } from '../library/versionsOf.ts'
import { href, type Site } from '../pages/site.ts'

/** What of a text has an original that changed, and where that stands. */
export interface Stale {
  /** Ids of clauses, `front.title` and `front.summary`. */
  readonly ids: ReadonlySet<string>
  readonly original: Version
  /** Name of the original's language in that of the page. */
  readonly name: string
  /** Its page, without a fragment; undefined where it is on this page. */
  readonly address: string | undefined
  /** Address of the page that says what each version of it changed. */
  readonly history: string
}

/** The page on which it is said. */
interface Where {
  /** Language of the page, a BCP 47 tag. */
  readonly tag: string
  /** Whether it is the page of that version for ever. */
  readonly dated?: boolean
  /** Language of the text beside it, if there is one. */
  readonly beside?: string
}

/**
 * What is to be said of a text that has stale clauses, a stale title or a
 * stale summary, where site.json wants it said.
 */
export function staleClauses(
  site: Site,
  version: Version,
  where: Where,
): Stale | undefined {
  const { library } = site
  const { source, locales, stale: wanted } = library.site
  const { document, date, stale } = version
  if (wanted !== 'notice' || stale.size === 0) return undefined
  const original = versionsOf(library.versions)
    .in(source, document)
    .find(other => other.date === date)
  if (original === undefined) return undefined
  const page = `/${source}/${document}/`
  return {
    ids: stale,
    original,
    name: languageName(where.tag, source, locales),
    address:
      where.beside === source
        ? undefined
        : href(site, where.dated ? `${page}${date}/` : page),
    history: href(site, `${page}history/`),
  }
}
