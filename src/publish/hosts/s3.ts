import { basePath } from '../../library/basePath.ts'
import { headersForAll } from './commonHeaders.ts'
import { anyContentType, contentTypes } from './contentTypes.ts'
import { type Headers, type HostedSite, headerRules } from './headers.ts'
import { headerName } from './hostFiles.ts'

/** What an object store keeps with an object, and sends with it. */
const kept = ['content-type', 'cache-control', 'content-language']

/**
 * What is to be set where an object store and a CDN serve the site: with each
 * object, which `npm run deploy` does, and for the domain at the CDN.
 */
export function s3(site: HostedSite): string {
  const base = basePath(site)
  const types = Object.entries(contentTypes).map(
    ([end, type]) => [`*.${end}`, { 'content-type': type }] as const,
  )
  const rules = headerRules(site).flatMap(({ of, paths, headers }) => {
    const its = Object.entries(headers).filter(([name]) => kept.includes(name))
    const which = paths === '^' ? of : `${of}: ${paths}`
    return its.length === 0 ? [] : [[which, Object.fromEntries(its)] as const]
  })
  const programs = headerRules(site).find(
    ({ headers }) => 'access-control-allow-origin' in headers,
  )
  return [
    `${site.url} on an object store behind a CDN`,
    '',
    '1. With each object (npm run deploy sets it; later lines win)',
    '',
    ...table([
      ...rules,
      ['other files', { 'content-type': anyContentType }],
      ...types,
    ]),
    '',
    '2. For the whole domain, at the CDN',
    '',
    ...table([
      ['every answer', headersForAll(site)],
      [`what matches ${programs?.paths}`, programs?.headers ?? {}],
      [
        'what does not, if the CDN can tell',
        { 'cross-origin-resource-policy': 'same-origin' },
      ],
    ]),
    '',
    '3. Further settings of the CDN',
    '',
    '  first page of a folder  index.html, at every depth',
    `  page for errors         ${base}/404.html, with status 404`,
    '  compression             on, Brotli before gzip: a store cannot choose,',
    '                          so only uncompressed files are uploaded',
    '  caching                 as Cache-Control of the store says',
    '  HTTP                    leads to HTTPS',
    `  ${base}/`.padEnd(26) +
      'shows the page that lists the languages; its script goes on',
    '',
  ].join('\n')
}

function table(
  rows: readonly (readonly [which: string, headers: Headers])[],
): readonly string[] {
  return rows.flatMap(([which, headers]) => [
    `  ${which}`,
    ...Object.entries(headers).map(
      ([name, value]) => `    ${headerName(name)}: ${value}`,
    ),
  ])
}
