import { describe, expect, test } from 'vitest'
import { bestLanguage } from '../../assets/browser/bestLanguage.ts'
import { commonHeaders } from './commonHeaders.ts'
import { type HostedSite, headerRules, headersOf } from './headers.ts'
import { hostConfiguration } from './hostConfiguration.ts'
import { hostFiles } from './hostFiles.ts'
import { languageChoice } from './languageChoice.ts'
import { preferences } from './preferences.ts'

const site = { url: 'https://law.example.com', locales: ['zh-CN', 'en'] }
const below = { ...site, url: 'https://example.com/legal' }
const pair = { certificate: '/c.pem', key: '/k.pem' }
const options = {
  folder: '/srv/www/legal',
  listen: '',
  certificate: '',
  key: '',
  brotli: false,
  byLanguage: true,
}

/** A file of each kind that a site has. */
const kinds = [
  'index.html',
  '404.html',
  'robots.txt',
  'sitemap.xml',
  'documents.json',
  'schemas/version.schema.json',
  'assets/style-cef916ca9d.css',
  'assets/icon-4457f5887a.svg',
  'en/index.html',
  'en/feed.xml',
  'en/rules/index.html',
  'en/rules/2026-05-01/index.html',
  'en/rules/2026-05-01/index.json',
  'en/rules/2026-05-01/index.akn.xml',
  'en/rules/2026-05-01/changes/index.html',
  'zh-CN/search/index.html',
  'zh-CN/search/index/pagefind-entry.json',
  'zh-CN/search/index/pagefind-worker.js',
  'zh-CN/search/index/pagefind.x-han_2213c13f11302.pf_meta',
  'zh-CN/search/past/fragment/x-han_b791b9f.pf_fragment',
  'zh-CN/search/index/wasm.unknown.pagefind',
]

/** The kinds whose headers have this one, with this value. */
const kindsWith = (name: string, value: string, its: HostedSite = site) =>
  kinds.filter(path => headersOf(path, its)[name]?.includes(value))

describe.each([site, below])('files of $url', its => {
  test('are kept for a year where their name is a digest, else asked for', () => {
    const cached = kindsWith('cache-control', 'immutable', its)
    expect(cached).toEqual([
      'assets/style-cef916ca9d.css',
      'assets/icon-4457f5887a.svg',
      'zh-CN/search/index/pagefind.x-han_2213c13f11302.pf_meta',
      'zh-CN/search/past/fragment/x-han_b791b9f.pf_fragment',
    ])
    const asked = kindsWith('cache-control', 'max-age=0, must-rev', its)
    expect(asked.length + cached.length).toBe(kinds.length)
  })

  test('of other sites may be read where they are for programs', () => {
    const open = kindsWith('access-control-allow-origin', '*', its)
    expect(open).toEqual([
      'documents.json',
      'schemas/version.schema.json',
      'en/feed.xml',
      'en/rules/2026-05-01/index.json',
      'en/rules/2026-05-01/index.akn.xml',
    ])
    const policy = 'cross-origin-resource-policy'
    expect(kindsWith(policy, 'cross-origin', its)).toEqual(open)
  })

  test('compile WebAssembly in the worker of search alone', () => {
    const policy = 'content-security-policy'
    expect(kindsWith(policy, 'wasm-unsafe-eval', its)).toEqual([
      'zh-CN/search/index/pagefind-worker.js',
    ])
    expect(kindsWith(policy, "style-src 'self'", its)).toEqual(
      kinds.filter(path => path.endsWith('.html')),
    )
    expect(kindsWith(policy, "frame-ancestors 'none'", its)).toEqual(kinds)
  })

  test('say their language', () => {
    const said = (path: string) => headersOf(path, its)['content-language']
    expect(said('en/rules/index.html')).toBe('en')
    expect(said('zh-CN/search/index.html')).toBe('zh-CN')
    expect([said('index.html'), said('404.html')]).toEqual(
      Array(2).fill('zh-CN, en'),
    )
    expect(said('documents.json')).toBeUndefined()
  })
})

test.each([
  ['https://law.example.com', 'max-age=63072000', 'same-origin'],
  ['http://law.example.com', undefined, undefined],
  ['http://localhost:8080', undefined, 'same-origin'],
  ['https://127.0.0.1', undefined, 'same-origin'],
])('%s is told of HTTPS with %s', (url, transport, opener) => {
  const its = { ...site, url }
  expect(commonHeaders(its)['strict-transport-security']).toBe(transport)
  const page = headersOf('index.html', its)
  expect(page['cross-origin-opener-policy']).toBe(opener)
})

/** ('/:tag/feed.xml') -> /^\/[^\/]+\/feed\.xml$/ */
const patternOf = (pattern: string) => {
  const part = pattern
    .replaceAll(/[.]/g, '\\.')
    .replaceAll(/:\w+/g, '[^/]+')
    .replace('*', '.*')
  return new RegExp(`^${part}$`)
}

describe('_headers', () => {
  const decoder = new TextDecoder()
  const text = (its: HostedSite, name = '_headers') =>
    decoder.decode(hostFiles(its).get(name))

  test('keeps to the limits of Cloudflare, whatever the site', () => {
    const many = Array.from({ length: 200 }, (_, index) => `en-${index + 100}`)
    const lines = text({ ...site, locales: many }).split('\n')
    const rules = lines.filter(line => line.startsWith('/'))
    expect(rules).toHaveLength(100)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2000)
    expect(rules.filter(rule => rule.split('*').length > 2)).toEqual([])
  })

  test.each([site, below])('says of $url what the list says', its => {
    const base = new URL(its.url).pathname.replace(/\/$/, '')
    for (const { paths, patterns } of headerRules(its)) {
      if (patterns.length === 0) continue
      const all = patterns.map(patternOf)
      for (const path of kinds) {
        if (path.endsWith('.pf_meta')) continue
        const address = `${base}/${path.replace(/index\.html$/, '')}`
        const said = all.some(pattern => pattern.test(address))
        const meant = new RegExp(paths).test(address)
        expect([paths, path, said]).toEqual([paths, path, meant])
      }
    }
  })

  test('sets no header of an address twice', () => {
    const blocks = text(site)
      .split('\n\n')
      .map(block => {
        const [pattern = '', ...lines] = block.trim().split('\n')
        const names = lines.map(line => line.replace(/:.*/, '').trim())
        return { pattern: patternOf(pattern), names }
      })
    for (const path of kinds) {
      const address = `/${path.replace(/index\.html$/, '')}`
      const names = blocks
        .filter(({ pattern }) => pattern.test(address))
        .flatMap(block => block.names)
      expect(names.length).toBeGreaterThan(3)
      expect([path, new Set(names).size]).toEqual([path, names.length])
    }
  })

  test('goes with _redirects by language, which Cloudflare passes over', () => {
    expect(text(site, '_redirects')).toBe(
      [
        '/ /zh-CN/ 302! Language=zh-cn',
        '/ /en/ 302! Language=en',
        '/ /zh-CN/ 302! Language=zh',
        '',
      ].join('\n'),
    )
  })
})

describe('a host without code', () => {
  const offers = [
    ['zh-CN', 'en'],
    ['zh-CN', 'zh-TW', 'en', 'ar'],
    ['en-GB', 'en', 'sr-Cyrl', 'sr-Latn', 'pt-BR'],
  ]
  const headers = [
    'zh-CN,zh;q=0.9,en;q=0.8',
    'en-US,en;q=0.9',
    'EN-us;q=1.000 , zh',
    'en;q=0.25,zh-Hant-HK;q=0.75,ar;q=.5',
    'zh-HK',
    'zh-SG, zh-TW;q=0.9',
    'zh-Hant',
    'fr, ar-MA;q=0.1, en;q=0.05',
    'en;q=0, sr-ME',
    'sr;q=0.001',
    'enx, pt-PT;q=0.2',
    'en-GB',
    'fr;q=0.9,de',
    '',
  ]
  const all = offers.flatMap(offered =>
    headers.map(header => ({ offered, header })),
  )

  test.each(all)(
    'chooses of $offered for "$header" as the page does',
    ({ offered, header }) => {
      const { wanted, tags } = languageChoice(offered)
      const first = wanted
        .map(it => new RegExp(it, 'i').exec(header)?.[1])
        .find(range => range !== undefined)
      const [, chosen] =
        tags.find(([it]) => new RegExp(it, 'i').test(first ?? '')) ?? []
      // The page is given tags by the browser, well-formed and in order.
      const asked = preferences(header).flatMap(tag =>
        Intl.getCanonicalLocales(tag),
      )
      expect(chosen).toBe(bestLanguage(asked, offered))
    },
  )
})

describe('settings', () => {
  test('of nginx have TLS, a folder below the host, and all headers', () => {
    const text = hostConfiguration('nginx', below, options)
    for (const line of [
      '    listen 443 ssl http2;',
      '        return 301 https://example.com$request_uri;',
      '    ssl_certificate "/etc/letsencrypt/live/example.com/fullchain.pem";',
      '    error_page 404 /legal/404.html;',
      '            return 302 /legal/$site_1dd9a507_language/;',
      '    location /legal/ {\n        alias "/srv/www/legal/";',
      '    gzip_static on;',
    ]) {
      expect(text).toContain(`${line}\n`)
    }
    const added = text.match(/add_header .*/g) ?? []
    expect(added.filter(line => !line.endsWith(' always;'))).toEqual([])
    expect(added).toHaveLength(11)
    expect(text).not.toContain('brotli_static on')
    const behind = { ...options, listen: '127.0.0.1:8080', brotli: true }
    const plain = hostConfiguration('nginx', below, behind)
    expect(plain).toContain('    listen 127.0.0.1:8080;\n')
    expect(plain).toContain('    brotli_static on;\n')
    expect(plain).not.toContain('ssl')
  })

  test.each([
    ['', 'law.example.com {'],
    ['8080', 'http://:8080 {'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080 {'],
  ])('of Caddy listen where "%s" says', (listen, line) => {
    const text = hostConfiguration('caddy', site, { ...options, listen })
    expect(text.split('\n')[1]).toBe(line)
  })

  test('take paths with spaces, which those of a store have no use for', () => {
    const spaced = {
      ...{ ...options, folder: '/srv/a b' },
      ...{ certificate: '/c d/e.pem', key: '/c d/k.pem' },
    }
    const nginx = hostConfiguration('nginx', site, spaced)
    expect(nginx).toContain('        alias "/srv/a b/";\n')
    expect(nginx).toContain('    ssl_certificate "/c d/e.pem";\n')
    const caddy = hostConfiguration('caddy', site, spaced)
    expect(caddy).toContain('\troot * "/srv/a b"\n')
    expect(caddy).toContain('\ttls "/c d/e.pem" "/c d/k.pem"\n')
    const odd = { ...options, folder: '/a"b' }
    expect(hostConfiguration('s3', site, odd)).toContain('Cache-Control')
  })

  test('leave / to the page that lists the languages, where asked', () => {
    const chooser = { ...options, byLanguage: false }
    for (const host of ['nginx', 'caddy']) {
      expect(hostConfiguration(host, site, options)).toMatch(/accept.language/i)
      expect(hostConfiguration(host, site, chooser)).not.toMatch(
        /accept.language/i,
      )
    }
  })

  test('of a store tell what is kept with objects, and what is not', () => {
    const [objects, domain] = hostConfiguration('s3', site, options).split(
      '2. For the whole domain',
    )
    expect(objects).toContain('Cache-Control: public, max-age=31536000')
    expect(objects).not.toContain('Policy')
    expect(domain).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect(domain).toContain('Strict-Transport-Security: max-age=63072000')
  })

  test.each([
    ['ngnx', {}, 'There are no settings for "ngnx". Did you mean "nginx"?'],
    ['iis', {}, 'Name one of nginx, caddy, s3.'],
    ['nginx', { folder: 'dist' }, '--folder dist is not absolute.'],
    ['caddy', { folder: '/a"; b' }, '/a"; b has a character that means'],
    ['nginx', { folder: '/a$b' }, 'Name a path without quotes, dollar signs'],
    ['nginx', { listen: '99999' }, '--listen 99999 is no address.'],
    ['caddy', { listen: '::1:0' }, '--listen ::1:0 is no address.'],
    ['nginx', { listen: '443', ...pair }, '--listen is for a server without'],
    ['nginx', { listen: '80; root /' }, '--listen 80; root / is no address.'],
    ['nginx', { key: '/k' }, '--certificate and --key go together.'],
  ])('%s with %j are refused', (host, more, message) => {
    expect(() =>
      hostConfiguration(host, site, { ...options, ...more }),
    ).toThrow(message)
  })
})
