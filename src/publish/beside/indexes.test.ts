import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { basePath } from '../../library/basePath.ts'
import type { LoaderSources } from '../../library/documentLoader.ts'
import { textsInForce } from '../../library/library.ts'
import { loadLibrary } from '../../library/loadLibrary.ts'
import { openBundle } from '../../search/searchBundles.ts'
import { searchDocuments } from '../../search/searchDocuments.ts'
import { closeSearch } from '../../search/searchIndex.ts'
import { writeHouse } from '../../testing/house.ts'
import { indexesBeside } from './indexes.ts'

const locales = await mkdtemp(join(tmpdir(), 'tiaowen-indexes-'))
await writeHouse(locales)
const library = await loadLibrary(locales, () => '2026-11-22')
const { documents } = library.site
const sources = { common: library } as unknown as LoaderSources

afterAll(async () => {
  await closeSearch()
  await rm(locales, { recursive: true })
})

const tag = 'en'
const folder = 'en/search/index/'
const texts = textsInForce(library, tag)
const bundle = { tag, folder, texts, dated: false }

/** Takes all texts, as they are loaded. */
async function taken(only?: ReadonlySet<string>) {
  const indexes = indexesBeside(only)
  const take = await indexes.each(documents, sources)
  for (const name of documents) {
    const own = library.versions.filter(({ document }) => document === name)
    take?.(name, own)
  }
  return indexes
}

test('a bundle begun while texts are loaded is as one of all at once', async () => {
  const { bundle: made, end } = await taken()
  const { add, finish } = openBundle(folder, tag)
  const base = basePath(library.site)
  for (const one of searchDocuments(texts, base)) add(one)
  const { files, entries } = await finish()
  const its = await made(bundle)
  expect(its?.entries).toBe(entries)
  expect(its?.files.map(([path]) => path)).toEqual(files.map(([path]) => path))
  for (const [index, [, bytes]] of files.entries()) {
    expect(Buffer.compare(its?.files[index]?.[1] ?? Buffer.of(), bytes)).toBe(0)
  }
  await end()
})

test('of other texts than were taken, none is given', async () => {
  const { bundle: made, end } = await taken()
  expect(made({ ...bundle, texts: texts.slice(1) })).toBeUndefined()
  expect(made({ ...bundle, texts: texts.toReversed() })).toBeUndefined()
  await end()
})

test('languages that are not built are not taken', async () => {
  const { bundle: made, end } = await taken(new Set(['zh-CN']))
  expect(made(bundle)).toBeUndefined()
  const chinese = {
    ...{ tag: 'zh-CN', folder: 'zh-CN/search/index/', dated: false },
    texts: textsInForce(library, 'zh-CN'),
  }
  expect((await made(chinese))?.entries).toBeGreaterThan(10)
  await end()
})

test('of a part of the documents none is taken', async () => {
  const { each, bundle: made } = indexesBeside()
  expect(await each(documents.slice(1), sources)).toBeUndefined()
  expect(made(bundle)).toBeUndefined()
})
