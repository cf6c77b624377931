import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { ask } from '../../testing/ask.ts'
import { makeRelease, type Release } from '../../testing/makeRelease.ts'
import { encodings } from '../release/encodings.ts'
import { replaceFolder } from '../replaceFolder.ts'
import { preview } from './preview.ts'
import type { ReleaseServer } from './serveRelease.ts'

const site = { url: 'https://example.com/legal', locales: ['zh-CN', 'en'] }
const page = (text: string) =>
  new TextEncoder().encode(`<!doctype html>${text.repeat(99)}`)
const files = new Map([
  ['index.html', page('条文')],
  ['404.html', page('none')],
  ['en/rules/index.html', page('rules')],
  ['en/search/index/a.pf_meta', page('packed')],
])

let folder: string
let release: Release
let server: ReleaseServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-preview-'))
  release = await makeRelease(files, site, encodings, folder)
  await replaceFolder(folder, release.files)
  server = await preview(folder, { port: 0 })
})

afterAll(async () => {
  await server?.close()
  await rm(folder, { recursive: true })
})

const at = (
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
) => ask(server.url + path, headers, method)

const sent = (path: string) => Buffer.from(release.files.get(path) ?? '')

test('a page is sent with the headers of its release', async () => {
  const { status, headers, body } = await at('en/rules/')
  const file = release.manifest.files.find(
    ({ path }) => path === 'en/rules/index.html',
  )
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    ...release.manifest.headers,
    ...file?.headers,
  })
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(body).toEqual(sent('en/rules/index.html'))
  const head = await at('en/rules/', {}, 'HEAD')
  expect([head.status, head.body.length]).toEqual([200, 0])
  expect((await at('en/rules/', {}, 'POST')).status).toBe(405)
})

test.each([
  ['gzip, deflate, br', 'br', '.br'],
  ['gzip;q=0.5', 'gzip', '.gz'],
  ['br;q=0, gzip', 'gzip', '.gz'],
  ['zstd', undefined, ''],
  ['', undefined, ''],
])('who accepts "%s" gets %s', async (accepted, coding, end) => {
  const header = { 'Accept-Encoding': accepted }
  const { headers, body } = await at('en/rules/', header)
  expect(headers['content-encoding']).toBe(coding)
  expect(headers['vary']).toBe('Accept-Encoding')
  expect(body).toEqual(sent(`en/rules/index.html${end}`))
  const packed = await at('en/search/index/a.pf_meta', header)
  expect(packed.headers['content-encoding']).toBeUndefined()
  expect(packed.headers['content-type']).toBe('application/octet-stream')
})

test('what a browser has already is answered with 304', async () => {
  const { headers } = await at('en/rules/', { 'Accept-Encoding': 'br' })
  const known = { 'If-None-Match': `"x", ${headers['etag']}` }
  const again = await at('en/rules/', { ...known, 'Accept-Encoding': 'br' })
  expect([again.status, again.body.length]).toEqual([304, 0])
  // The same words in other bytes have another tag.
  expect((await at('en/rules/', known)).status).toBe(200)
})

test('an address of nothing gets the page for it, with status 404', async () => {
  const paths = [
    'no/such/',
    '_headers',
    '.tiaowen',
    'en/rules/index.html.br',
    '%',
  ]
  for (const path of paths) {
    const { status, body } = await at(path)
    expect([path, status]).toEqual([path, 404])
    expect(body).toEqual(sent('404.html'))
  }
})

test('a folder gets its slash, and keeps the question', async () => {
  const { status, headers } = await at('en/rules?a=b')
  expect([status, headers['location']]).toEqual([301, '/legal/en/rules/?a=b'])
})

test('/ leads to a language that the visitor reads, or lists all', async () => {
  const header = { 'Accept-Language': 'fr, en;q=0.2, zh-HK;q=0.8' }
  const { status, headers } = await at('', header)
  expect([status, headers['location']]).toEqual([302, '/legal/zh-CN/'])
  expect(headers['vary']).toBe('Accept-Language')
  const other = await at('', { 'Accept-Language': 'fr' })
  expect([other.status, other.headers['vary']]).toEqual([
    200,
    'Accept-Encoding, Accept-Language',
  ])
  const store = await preview(folder, { port: 0, byLanguage: false })
  expect((await ask(store.url, header)).status).toBe(200)
  await store.close()
})

test('the manifest itself can be asked for', async () => {
  const { headers, body } = await at('manifest.json')
  expect(headers['cache-control']).toContain('must-revalidate')
  expect(JSON.parse(body.toString())).toEqual(release.manifest)
})

test('what is built anew is served, and what was spoilt is not', async () => {
  const own = await mkdtemp(join(tmpdir(), 'tiaowen-preview-'))
  onTestFinished(() => rm(own, { recursive: true }))
  const put = async (words: string) => {
    const all = new Map(files).set('en/rules/index.html', page(words))
    const made = await makeRelease(all, site, encodings, own)
    await replaceFolder(own, made.files)
  }
  await put('old')
  const served = await preview(own, { port: 0 })
  onTestFinished(served.close)
  const rules = async () =>
    (await ask(`${served.url}en/rules/`, {})).body.toString()
  expect(await rules()).toContain('oldold')
  await put('new')
  expect(await Promise.all([rules(), rules()])).toEqual([
    expect.stringContaining('newnew'),
    expect.stringContaining('newnew'),
  ])
  await rm(join(own, 'manifest.json'))
  expect(await rules()).toContain('newnew')
  await writeFile(join(own, 'manifest.json'), '{')
  expect(await rules()).toContain('newnew')
})
