import { basePath } from '../../library/basePath.ts'
import { isTrusted, permissionsPolicy } from './commonHeaders.ts'
import { contentType } from './contentTypes.ts'
import { policies } from './policies.ts'

/** Response headers by lower-case name. */
export type Headers = Readonly<Record<string, string>>

/** What headers depend on, as it stands in `site.json`. */
export interface HostedSite {
  /** Address of the site, without a slash at the end. */
  readonly url: string
  /** Tags of the languages, in the order of the menu. */
  readonly locales: readonly string[]
}

/** Headers of some addresses; a later rule replaces what earlier ones set. */
export interface HeaderRule {
  /** Which they are, for people: `pages`. */
  readonly of: string
  /**
   * A regular expression that JavaScript, PCRE and RE2 read alike, of paths on
   * the host, with or without the file of a folder: `/en/`, `/en/index.html`.
   */
  readonly paths: string
  /**
   * The same for hosts that read `_headers`, as far as it can be said there.
   * No two of them set one header for an address: hosts differ in which wins.
   */
  readonly patterns: readonly string[]
  readonly headers: Headers
}

/** Asked for each time; what is still the same costs a 304 without a body. */
export const revalidate = 'public, max-age=0, must-revalidate'

/** Of files whose name changes with their content. */
export const immutable = 'public, max-age=31536000, immutable'

/** The one list of what is sent with which files; order decides. */
export function headerRules(site: HostedSite): readonly HeaderRule[] {
  const base = basePath(site)
  const at = `^${literal(base)}/`
  const all = site.locales.join(', ')
  return [
    {
      of: 'every file',
      paths: '^',
      patterns: [],
      headers: {
        // Nothing for shared caches alone: it would outlive a deploy there.
        'cache-control': revalidate,
        'content-security-policy': policies.file,
        'cross-origin-resource-policy': 'same-origin',
      },
    },
    {
      of: 'pages',
      paths: '(/|\\.html)$',
      patterns: [],
      headers: {
        'content-security-policy': policies.page,
        'permissions-policy': permissionsPolicy,
        ...(isTrusted(site.url) && {
          'cross-origin-opener-policy': 'same-origin',
        }),
      },
    },
    {
      of: "search's worker",
      paths: '/pagefind-worker\\.js$',
      patterns: [],
      headers: { 'content-security-policy': policies.worker },
    },
    {
      of: 'files named by a digest of their content',
      paths: `${at}assets/|/search/[a-z]+(-[0-9]+)?/.*\\.pf_[a-z]+$`,
      patterns: [
        `${base}/assets/*`,
        `${base}/:tag/search/:bundle/fragment/*`,
        `${base}/:tag/search/:bundle/index/*`,
      ],
      headers: { 'cache-control': immutable },
    },
    {
      of: 'files for programs, of any site',
      paths: `${at}(documents\\.json|schemas/.*|[^/]+/(feed\\.xml|[^/]+/[^/]+/index\\.(json|md|txt|akn\\.xml)))$`,
      patterns: [
        `${base}/documents.json`,
        `${base}/schemas/*`,
        `${base}/:tag/feed.xml`,
        ...['json', 'md', 'txt', 'akn.xml'].map(
          end => `${base}/:tag/:document/:date/index.${end}`,
        ),
      ],
      headers: {
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      },
    },
    {
      of: 'pages in all languages at once',
      paths: `${at}((index|404)\\.html)?$`,
      patterns: [`${base}/`, `${base}/404.html`],
      headers: all === '' ? {} : { 'content-language': all },
    },
    ...site.locales.map(tag => ({
      of: tag,
      paths: `${at}${literal(tag)}/`,
      patterns: [`${base}/${tag}/*`],
      headers: { 'content-language': tag },
    })),
  ]
}

/**
 * What is sent with one file, beside the headers of every answer.
 * ('en/index.html') -> { 'content-type': 'text/html; charset=utf-8', … }
 */
export function headersOf(path: string, site: HostedSite): Headers {
  return headersIn(site)(path)
}

/** The same for many files; those with the same headers have one object. */
export function headersIn(site: HostedSite): (path: string) => Headers {
  const base = basePath(site)
  const rules = headerRules(site).map(({ paths, headers }) => ({
    ...{ paths: new RegExp(paths), headers },
  }))
  const known = new Map<string, Headers>()
  return path => {
    const address = `${base}/${path}`
    const its = rules.filter(({ paths }) => paths.test(address))
    const type = contentType(path)
    const name = [type, ...its.map(rule => rules.indexOf(rule))].join()
    const headers =
      known.get(name) ??
      Object.assign(
        { 'content-type': type },
        ...its.map(({ headers }) => headers),
      )
    known.set(name, headers)
    return headers
  }
}

/** Text as a regular expression of just that. ('a.b') -> 'a\.b' */
export function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
