import { notInForce } from '../library/history.ts'
import type { Version } from '../library/library.ts'
import { type Site, texts } from '../pages/site.ts'
import { type Bundle, bundlesOf } from '../search/searchBundles.ts'

/** A bundle of the texts of one language. */
export interface TextBundle extends Bundle<Version> {
  readonly tag: string
  /** Whether they are found at their dated addresses. */
  readonly dated: boolean
}

/** All bundles of what a site's search finds, language by language. */
export function bundlesIn(site: Site): readonly TextBundle[] {
  const { library, only } = site
  return library.languages.flatMap(language => {
    const { tag } = language
    if (only?.has(tag) === false) return []
    const past = notInForce(library, tag)
    const indexes = [
      { versions: texts(site, language), dated: false },
      ...(past.length > 0 ? [{ versions: past, dated: true }] : []),
    ]
    return indexes.flatMap(({ versions, dated }) =>
      bundlesOf(firstBundle(tag, dated), versions).map(bundle => ({
        ...{ tag, dated, ...bundle },
      })),
    )
  })
}

/** ('en', false) -> 'en/search/index/'; dated ones are in `past`. */
export function firstBundle(tag: string, dated: boolean): string {
  return `${tag}/search/${dated ? 'past' : 'index'}/`
}
