import type { HTMLElement } from 'node-html-parser'
import { addressOf } from '../release/addressOf.ts'
import type { Difference } from './difference.ts'

/** Every page that was fetched, by its path from the site's root. */
export type Pages = ReadonlyMap<string, HTMLElement>

/**
 * Links, scripts, sheets and pictures of live pages that lead to no file of
 * the release, or to a fragment that the other page has not got.
 *
 * @param paths of all files of the release.
 * @param home address of the site as pages name it, with a slash at its end.
 */
export function checkLinks(
  pages: Pages,
  paths: ReadonlySet<string>,
  home: URL,
): Difference[] {
  const ids = new Map(
    [...pages].map(([path, page]) => [
      path,
      new Set(page.querySelectorAll('[id]').map(element => element.id)),
    ]),
  )
  /** Why a link leads nowhere; undefined where it leads somewhere. */
  function flaw(text: string, here: URL): string | undefined {
    const to = read(text, here)
    if (to === undefined) return 'no address'
    if (!to.href.startsWith(home.href)) return undefined
    const target = pathOf(to, home)
    if (!paths.has(target)) return `no file ${target}`
    const id = decodeURIComponent(to.hash.slice(1))
    if (id === '' || ids.get(target)?.has(id) !== false) return undefined
    return `no #${id} on that page`
  }

  return [...pages].flatMap(([path, page]) => {
    const where = addressOf(path)
    const here = new URL(where.slice(1), home)
    return page.querySelectorAll('[href], [src]').flatMap(link => {
      const { href, src = '' } = link.attributes
      const expected = href ?? src
      const found = flaw(expected, here)
      return found === undefined ? [] : { what: 'link', where, expected, found }
    })
  })
}

/** A link as an address; undefined where it cannot be one. */
function read(text: string, here: URL): URL | undefined {
  try {
    decodeURIComponent(text)
    return new URL(text, here)
  } catch {
    return undefined
  }
}

/** ('https://host/en/', home 'https://host/') -> 'en/index.html' */
function pathOf(to: URL, home: URL): string {
  const path = decodeURIComponent(to.pathname.slice(home.pathname.length))
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}
