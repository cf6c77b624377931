import { afterAll, expect, test } from 'vitest'
import { opening } from '../library/opening.ts'
import { textKey } from '../library/record/published.ts'
import { site } from '../pages/site.ts'
import { closeSearch } from '../search/searchIndex.ts'
import { libraryOfToday } from '../testing/builtSite.ts'
import { noAssets } from '../testing/noAssets.ts'
import type { MadePart } from './cache/part.ts'
import type { Outlet, Source } from './makeFiles.ts'
import { beginIndexes } from './makeIndexes.ts'
import { measureFile } from './release/manifest.ts'

afterAll(closeSearch)

const library = await libraryOfToday()
const whole = site(library, noAssets)

/** What is made where `changed` are documents that have other words now. */
async function made(
  changed: readonly string[],
  before: ReadonlyMap<string, MadePart> = new Map(),
  bytesBefore: ReadonlyMap<string, Uint8Array> = new Map(),
) {
  const files = new Map<string, Uint8Array>()
  const parts = new Map<string, MadePart>()
  const opened: string[] = []
  const outlet: Outlet = {
    take: (path, bytes) => void files.set(path, Buffer.from(bytes)),
    texts: async () => {},
    again: async (name, key) => {
      const part = before.get(name)
      return part && part.key === key ? part : undefined
    },
    before: name => {
      const part = before.get(name)
      return part && { ...part, read: ({ path }) => bytesBefore.get(path) }
    },
    made: (name, { paths, ...part }) => {
      const own = paths.map(path =>
        measureFile(path, files.get(path) ?? Buffer.of()),
      )
      parts.set(name, { ...part, files: own })
    },
  }
  const open = opening(library, () => [])
  const source: Source = {
    ...{ documents: new Map(), searched: () => undefined },
    bundle: () => undefined,
    wordsKey: text =>
      `${textKey(text)} ${changed.includes(text.document) ? 'new' : 'old'}`,
    open: documents => {
      opened.push(...documents)
      return open(documents)
    },
  }
  const entries = await (await beginIndexes(outlet, source, whole)).entries
  return { entries, files, parts, opened: [...new Set(opened)] }
}

test('only texts whose words changed are opened for a bundle', async () => {
  const [one = '', ...others] = library.site.documents
  const first = await made([])
  expect(first.opened).toEqual([one, ...others])
  expect(first.entries).toBeGreaterThan(library.site.documents.length)
  const second = await made([one], first.parts, first.files)
  expect(second.opened).toEqual([one])
  expect(second.entries).toBe(first.entries)
  expect(second.files).toEqual(first.files)
  expect(second.parts).not.toEqual(first.parts)
})

test('so are those whose fragments are no more as they were', async () => {
  const documents = library.site.documents
  const [one = ''] = documents
  const { parts, files } = await made([])
  const gone = new Map(files)
  for (const path of files.keys()) {
    if (path.endsWith('.pf_fragment')) gone.delete(path)
  }
  const again = await made([one], parts, gone)
  expect(again.opened).toEqual(documents)
  expect(again.files).toEqual(files)
})

test('where nothing changed, nothing is made', async () => {
  const { entries, parts, files } = await made([])
  const again = await made([], parts, files)
  expect([again.opened, [...again.files]]).toEqual([[], []])
  expect(again.entries).toBe(entries)
})
