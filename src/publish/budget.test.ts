import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { flatten } from '../legal/clause.ts'
import { textsInForce, type Version } from '../library/library.ts'
import {
  type BuiltSite,
  builtSite,
  libraryOfToday,
} from '../testing/builtSite.ts'
import { loadedBy } from '../testing/loadedBy.ts'

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
