import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeSearch } from '../../search/searchIndex.ts'
import { ask } from '../../testing/ask.ts'
import { launchBrowser } from '../../testing/browser.ts'
import { debian } from '../../testing/debian.ts'
import { getPrograms } from '../../testing/getPrograms.ts'
import { houseTags, writeHouse } from '../../testing/house.ts'
import {
  freeAddress,
  hostCommand,
  hostPrograms,
  startHost,
} from '../../testing/realHost.ts'
import { runScript } from '../../testing/runScript.ts'
import { build } from '../build.ts'
import type { Manifest, ReleaseFile } from '../release/manifest.ts'
import { readRelease } from '../release/readRelease.ts'
import { verify } from '../verify/verify.ts'
import { hostConfiguration } from './hostConfiguration.ts'
import type { ServerOptions } from './serverOptions.ts'

/** Real nginx and real Caddy, with the settings that are written for them. */

const run = promisify(execFile)
const openssl = '/usr/bin/openssl'
const hosts = ['nginx', 'caddy'] as const
type Host = (typeof hosts)[number]

/** A site at the root of its host, and one below it. */
const addresses = ['https://house.example.org', 'http://127.0.0.1/legal']

let home: string
/** Each site's release and folder, by its address. */
const sites = new Map<string, { folder: string; manifest: Manifest }>()

beforeAll(async () => {
  await getPrograms({ ...hostPrograms, [openssl]: 'openssl' }, debian)
  home = await mkdtemp(join(tmpdir(), 'tiaowen-hosts-'))
  for (const [index, url] of addresses.entries()) {
    const [locales, folder] = [`l${index}`, `d${index}`].map(name =>
      join(home, name),
    ) as [string, string]
    await writeHouse(locales)
    const file = join(locales, 'site.json')
    const site = JSON.parse(await readFile(file, 'utf8'))
    await writeFile(file, JSON.stringify({ ...site, url }))
    await build({ locales, output: folder, dayIn: () => '2026-11-22' })
    sites.set(url, { folder, manifest: await readRelease(folder) })
  }
})

afterAll(async () => {
  await closeSearch()
  await rm(home, { recursive: true, force: true })
})

function siteAt(url: string) {
  const site = sites.get(url)
  if (site === undefined) throw new Error(`${url} was not built.`)
  return site
}

/** What runs a host for a site, with some options of its settings. */
function commandOf(host: Host, url: string, more: Partial<ServerOptions>) {
  const site = { url, locales: houseTags }
  const options = {
    folder: siteAt(url).folder,
    ...{ listen: '', certificate: '', key: '', brotli: true },
    ...{ byLanguage: true, ...more },
  }
  return hostCommand(host, hostConfiguration(host, site, options), home)
}

/** Starts a host for a site. */
async function start(
  host: Host,
  url: string,
  more: Partial<ServerOptions> = {},
) {
  const listen = await freeAddress()
  const command = await commandOf(host, url, { listen, ...more })
  const stop = await startHost(command, home, listen)
  const base = new URL(url).pathname.replace(/\/$/, '')
  return { url: `http://${listen}${base}`, stop }
}

/** ('en/index.html') -> 'en/' */
const addressOf = ({ path }: ReleaseFile) => path.replace(/index\.html$/, '')

const both = hosts.flatMap(host => addresses.map(url => ({ host, url })))

describe.each(both)('$host for $url', ({ host, url }) => {
  let server: Awaited<ReturnType<typeof start>>
  let manifest: Manifest
  let base: string

  beforeAll(async () => {
    manifest = siteAt(url).manifest
    base = new URL(url).pathname.replace(/\/$/, '')
    server = await start(host, url)
  })
  afterAll(() => server?.stop())

  const at = (path: string, headers: Record<string, string> = {}) =>
    ask(`${server.url}/${path}`, headers)

  test('every file is sent with the headers of the manifest', async () => {
    for (const file of manifest.files) {
      const { status, headers, body } = await at(addressOf(file))
      const expected = { ...manifest.headers, ...file.headers }
      expect([file.path, status]).toEqual([file.path, 200])
      expect([file.path, headers]).toMatchObject([file.path, expected])
      const extra = ['access-control-allow-origin', 'content-language']
      for (const name of extra) {
        expect([file.path, headers[name]]).toEqual([file.path, expected[name]])
      }
      expect(headers['content-encoding']).toBeUndefined()
      const bytes = await readFile(join(siteAt(url).folder, file.path))
      expect([file.path, body.equals(bytes)]).toEqual([file.path, true])
    }
  })

  test.each([
    ['br', 'gzip, deflate, br', '.br'],
    ['gzip', 'gzip', '.gz'],
  ] as const)(
    'texts are sent as %s to who takes %s',
    async (coding, accept, end) => {
      const texts = manifest.files.filter(it => it.encodings?.[coding])
      expect(texts.length).toBeGreaterThan(30)
      for (const file of texts) {
        const header = { 'Accept-Encoding': accept }
        const { headers, body } = await at(addressOf(file), header)
        expect([file.path, headers]).toMatchObject([
          file.path,
          {
            ...file.headers,
            'content-encoding': coding,
            vary: expect.stringContaining('Accept-Encoding'),
          },
        ])
        const bytes = await readFile(join(siteAt(url).folder, file.path + end))
        expect([file.path, body.equals(bytes)]).toEqual([file.path, true])
      }
      const packed = manifest.files.find(it => it.path.endsWith('.pf_meta'))
      const { headers } = await at(packed?.path ?? '', {
        'Accept-Encoding': accept,
      })
      expect(headers['content-encoding']).toBeUndefined()
    },
  )

  test('what a browser has already is answered with 304', async () => {
    const { headers } = await at('en/rules/')
    const etag = headers['etag'] ?? ''
    const modified = headers['last-modified'] ?? ''
    expect([etag, modified]).toEqual([
      expect.stringMatching(/^(W\/)?".+"$/),
      expect.stringMatching(/GMT$/),
    ])
    const known = await at('en/rules/', { 'If-None-Match': etag })
    expect([known.status, known.body.length]).toEqual([304, 0])
    const since = await at('en/rules/', { 'If-Modified-Since': modified })
    expect([since.status, since.body.length]).toEqual([304, 0])
    const other = await at('en/rules/', { 'If-None-Match': '"other"' })
    expect(other.status).toBe(200)
  })

  test.each([
    'no/such/page/',
    'en/nothing.json',
    'en/rules/2020-01-01/index.json',
    'assets/gone-0123456789.css',
    '.tiaowen',
    '_headers',
    '_redirects',
    'en/index.html.br',
    'en/index.html.gz',
  ])('/%s is answered with the page for it and status 404', async path => {
    const file = manifest.files.find(it => it.path === '404.html')
    const { status, headers, body } = await at(path)
    expect(status).toBe(404)
    expect(headers).toMatchObject({ ...manifest.headers, ...file?.headers })
    expect(headers['access-control-allow-origin']).toBeUndefined()
    const page = await readFile(join(siteAt(url).folder, '404.html'))
    expect(body.equals(page)).toBe(true)
  })

  test('the address of a folder gets its slash', async () => {
    const paths = ['/en', '/en/rules', '/en/rules/2026-05-01']
    for (const path of base === '' ? paths : [...paths, '']) {
      const { status, headers } = await ask(server.url + path)
      expect([301, 308]).toContain(status)
      // Without scheme and port, which a proxy in front has others of.
      expect(headers['location']).toMatch(/^(\.\.)?\/?[a-z0-9]/)
      const to = new URL(headers['location'] ?? '', server.url + path)
      expect(to.href).toBe(`${server.url}${path}/`)
    }
  })

  test('what is not below the path of the site is not found', async () => {
    const { status, body } = await ask(new URL('/other/', server.url).href)
    const page = await readFile(join(siteAt(url).folder, '404.html'))
    expect([status, body.equals(page)]).toEqual([404, true])
  })

  test.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-US,en;q=0.9,zh;q=0.8', 'en'],
    ['en;q=0.3, zh-HK;q=0.85', 'zh-CN'],
    ['fr-FR, fr;q=0.9, ar-MA;q=0.2', 'ar'],
    ['en;q=0, AR', 'ar'],
  ])('/ leads who prefers %s to /%s/', async (preferred, tag) => {
    const { status, headers } = await at('', { 'Accept-Language': preferred })
    expect([status, headers['location']]).toEqual([302, `${base}/${tag}/`])
    expect(headers['vary']).toContain('Accept-Language')
    expect(headers).toMatchObject(manifest.headers)
  })

  test.each([undefined, 'fr', 'en;q=0', 'english', '*', '<script>,"'])(
    '/ lists the languages for who prefers %s',
    async preferred => {
      const header = preferred && { 'Accept-Language': preferred }
      const { status, headers } = await at('', { ...header })
      expect(status).toBe(200)
      expect(headers['vary']).toContain('Accept-Language')
      expect(headers['content-language']).toBe(houseTags.join(', '))
    },
  )

  test('npm run verify finds nothing that differs', async () => {
    const { folder } = siteAt(url)
    const icp = '苏ICP备00000000号-8'
    const now = new Date('2026-11-22T12:00:00Z')
    const found = await verify({
      ...{ url: new URL(server.url), built: manifest, icp, now, days: 14 },
    })
    expect(found.differences).toEqual([])
    expect(found.files).toBe(manifest.files.length)
    const page = join(folder, 'en/rules/index.html')
    const text = await readFile(page, 'utf8')
    await writeFile(page, text.replace('</h1>', '.</h1>'))
    const other = await verify({
      ...{ url: new URL(server.url), built: manifest, icp, now, days: 14 },
    })
    await writeFile(page, text)
    expect(other.differences.map(({ what, where }) => what + where)).toEqual([
      'content/en/rules/',
    ])
  })

  test('search works in a browser under the policies, without complaint', async () => {
    const browser = await launchBrowser()
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(String(error)))
    const searches = [
      ['zh-CN', '图书'],
      ['en', 'books'],
    ] as const
    for (const [tag, words] of searches) {
      await page.goto(`${server.url}/${tag}/search/?q=${words}`)
      await page.locator('#_results a').first().waitFor()
    }
    await page.goto(`${server.url}/en/rules/`)
    await browser.close()
    expect(complaints).toEqual([])
  })
})

test.each(hosts)('%s can be told to leave / alone', async host => {
  const server = await start(host, addresses[0] ?? '', { byLanguage: false })
  const asked = { 'Accept-Language': 'en', 'Accept-Encoding': 'identity' }
  const { status, headers } = await ask(`${server.url}/`, asked)
  await server.stop()
  expect(status).toBe(200)
  expect(headers['vary'] ?? '').not.toContain('Accept-Language')
})

test('nginx without the module for Brotli sends gzip', async () => {
  const options = { brotli: false }
  const server = await start('nginx', addresses[0] ?? '', options)
  const asked = { 'Accept-Encoding': 'gzip, br' }
  const { headers } = await ask(`${server.url}/en/`, asked)
  await server.stop()
  expect(headers['content-encoding']).toBe('gzip')
})

test('with a certificate, both take their settings', async () => {
  const [url = ''] = addresses
  const [key, certificate] = ['key', 'crt'].map(end => join(home, `a.${end}`))
  await run(openssl, [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2'],
    ...['-subj', '/CN=house.example.org', '-keyout', `${key}`],
    ...['-out', `${certificate}`],
  ])
  const options = { key: `${key}`, certificate: `${certificate}` }
  const nginx = await commandOf('nginx', url, options)
  const { stderr } = await run(nginx.program, ['-t', ...nginx.args])
  expect(stderr).toContain('test is successful')
  const caddy = await commandOf('caddy', url, options)
  const validate = ['validate', ...caddy.args.slice(1)]
  const { stdout } = await run(caddy.program, validate)
  expect(stdout).toContain('Valid configuration')
})

test('as they are typed, the commands say what they do, or what is wrong', async () => {
  const [url = ''] = addresses
  const { folder } = siteAt(url)
  const output = join(home, 'typed.conf')
  const locales = ['--locales', join(home, 'l0')]
  const results = await Promise.all([
    runScript('hosts', ['caddy', ...locales, '--output', output]),
    runScript('hosts', ['nginx', ...locales, '--folder', folder, '--chooser']),
    runScript('hosts', ['ngnx', ...locales]),
    runScript('preview', ['--output', 'src']),
    runScript('preview', ['--output', folder, '--port', '808O']),
  ])
  const [written, printed, ...wrong] = results
  expect(written).toMatchObject({ code: 0, stdout: `Wrote ${output}\n` })
  expect(await readFile(output, 'utf8')).toContain('\nhouse.example.org {\n')
  expect(printed?.stdout).toContain(`        alias "${folder}/";\n`)
  expect(wrong).toEqual(
    [
      'There are no settings for "ngnx". Did you mean "nginx"?\n',
      'src holds no built site: it has no manifest.json. Run npm run build, or name the built folder.\n',
      '--port 808O is no port. Write a number up to 65535, such as 8080.\n',
    ].map(stderr => ({ code: 1, stdout: '', stderr })),
  )
})
