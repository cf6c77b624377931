import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { corpus, writeContent } from '../bench/corpus.ts'
import { flatten } from '../legal/clause.ts'
import { textsInForce, type Version } from '../library/library.ts'
import {
  type BuiltSite,
  builtSite,
  libraryOfToday,
} from '../testing/builtSite.ts'
import { loadedBy } from '../testing/loadedBy.ts'
import { build } from './build.ts'
import { preview } from './hosts/preview.ts'

/** How much a page may cost a visitor on a bad line, in bytes as sent. */

// A build takes a second, and on a busy machine several.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const library = await libraryOfToday()
const texts = library.languages.flatMap(({ tag }) => textsInForce(library, tag))

/** Bytes of a text itself, in UTF-8. */
const length = ({ clauses }: Version) =>
  Buffer.byteLength(
    flatten(clauses)
      .map(({ text }) => text)
      .join(''),
  )

let site: BuiltSite

beforeAll(async () => {
  site = await builtSite()
})

afterAll(() => site?.remove())

/** What is sent for a page, compressed as a CDN does it. */
async function sent(address: string) {
  const { host, base } = site
  const files = [...(await loadedBy(host, base + address))]
  const sizes = files.map(([path, bytes]) => ({
    path,
    size: gzipSync(bytes, { level: 9 }).length,
  }))
  const total = sizes.reduce((sum, { size }) => sum + size, 0)
  return {
    total,
    page: sizes[0]?.size ?? 0,
    paths: files.map(([path]) => path),
  }
}

describe.each(texts)('/$tag/$document/', version => {
  const address = `/${version.tag}/${version.document}/`
  const bytes = length(version)

  test('takes four requests, and one each for terms and a badge', async () => {
    const { paths } = await sent(address)
    const kinds = paths.map(path => path.replace(/.*[./]/, ''))
    const terms = version.terms.length > 0 ? ['js'] : []
    const most = library.site.police === null ? 4 : 5
    const wanted = ['', 'css', 'js', 'svg', ...terms]
    expect(kinds.slice(0, wanted.length).toSorted()).toEqual(wanted.toSorted())
    expect(paths.slice(most + terms.length)).toEqual([])
  })

  test('takes at most 7,000 bytes beside its HTML', async () => {
    const { total, page } = await sent(address)
    expect(total - page).toBeLessThanOrEqual(7000)
  })

  const limit = 15_000 + Math.max(0, bytes - 8 * 1024)

  test(`takes at most ${limit} bytes for ${bytes} of text`, async () => {
    const { total } = await sent(address)
    expect(total).toBeGreaterThan(3000)
    expect(total).toBeLessThanOrEqual(limit)
  })
})

test('a text of 7 kB in 30 articles costs a visitor less than 12 kB', async () => {
  const [text, ...others] = await corpus(2)
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-budget-'))
  const content = join(folder, 'locales')
  const output = join(folder, 'dist')
  await writeContent(content, text ? [text, ...others] : [])
  const day = () => '2026-11-22'
  const compressed = ['br'] as const
  await build({ locales: content, output, dayIn: day, compressed })
  const host = await preview(output, { port: 0 })
  const address = `/zh-CN/${text?.name}/`
  const paths = [...(await loadedBy(output, address)).keys()]
  const sizes = await Promise.all(paths.map(path => answered(host.url, path)))
  await host.close()
  await rm(folder, { recursive: true })
  expect(paths).toHaveLength(4)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  expect(total).toBeGreaterThan(8000)
  expect(total).toBeLessThan(12_000)
})

/** Bytes of an answer of a host, with its headers (HTTP/1.1), in Brotli. */
async function answered(host: string, path: string): Promise<number> {
  const headers = { 'accept-encoding': 'br' }
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(new URL(path, host), { headers }, resolve).on('error', reject)
  })
  answer.resume()
  const { 'content-length': length, 'content-encoding': coding } =
    answer.headers
  expect(coding).toBe('br')
  // After a name comes `: `, after a value a new line.
  const lines = answer.rawHeaders.map(text => text.length + 2)
  return lines.reduce((sum, size) => sum + size, Number(length))
}

test.each(library.languages)(
  '/$tag/search/ loads nothing of the index by itself',
  async ({ tag }) => {
    const { paths, total } = await sent(`/${tag}/search/`)
    expect(paths.filter(path => path.includes('/search/index/'))).toEqual([])
    expect(paths.length).toBeLessThanOrEqual(6)
    expect(total).toBeLessThanOrEqual(15_000)
  },
)

test('what compares versions takes at most 13,000 bytes', async () => {
  const folder = join(site.folder, 'assets')
  const names = await readdir(folder)
  const scripts = names.filter(name => /^compare-.*js$/.test(name))
  expect(scripts).toHaveLength(1)
  const bytes = await readFile(join(folder, scripts[0] ?? ''))
  expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(13_000)
})
