import { basePath } from '../../library/basePath.ts'
import { headersForAll } from './commonHeaders.ts'
import { type HostedSite, headerRules } from './headers.ts'

/** Names of the files that Netlify and Cloudflare Pages take as settings. */
export const hostFileNames = ['_headers', '_redirects'] as const

/** Cloudflare Pages reads no more rules than these. */
const mostRules = 100

/**
 * Settings for hosts that read them from the site's root: Netlify and
 * Cloudflare Pages. Both ask browsers to revalidate where nothing else is
 * said, serve 404.html and add the slash to the address of a folder.
 */
export function hostFiles(site: HostedSite): ReadonlyMap<string, Uint8Array> {
  const texts: Record<(typeof hostFileNames)[number], string> = {
    _headers: headersFile(site),
    _redirects: redirectsFile(site),
  }
  const encoder = new TextEncoder()
  return new Map(
    Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)]),
  )
}

function headersFile(site: HostedSite): string {
  const blocks = headerRules(site).flatMap(({ patterns, headers }) =>
    patterns.map(pattern => block(pattern, headers)),
  )
  return [block(`${basePath(site)}/*`, headersForAll(site)), ...blocks]
    .slice(0, mostRules)
    .join('\n')
}

/** ('/assets/*', { 'cache-control': … }) -> '/assets/*\n  Cache-Control: …\n' */
function block(
  pattern: string,
  headers: Readonly<Record<string, string>>,
): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `  ${headerName(name)}: ${value}`,
  )
  return [pattern, ...lines, ''].join('\n')
}

/** ('cache-control') -> 'Cache-Control' */
export function headerName(name: string): string {
  return name.replaceAll(/(^|-)[a-z]/g, first => first.toUpperCase())
}

/**
 * The first page in the visitor's language, in Netlify's words; Cloudflare
 * Pages passes such lines over, and shows the page that lists the languages.
 */
function redirectsFile(site: HostedSite): string {
  const base = basePath(site)
  const lines = site.locales.map(
    tag => `${base}/ ${base}/${tag}/ 302! Language=${tag.toLowerCase()}`,
  )
  const languages = new Map(
    site.locales
      .map(tag => [new Intl.Locale(tag).language, tag] as const)
      .reverse(),
  )
  for (const [language, tag] of languages) {
    if (site.locales.includes(language)) continue
    lines.push(`${base}/ ${base}/${tag}/ 302! Language=${language}`)
  }
  return `${lines.join('\n')}\n`
}
