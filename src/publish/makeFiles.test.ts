import { afterAll, expect, test } from 'vitest'
import { closeSearch } from '../search/searchIndex.ts'
import { libraryOfToday } from '../testing/builtSite.ts'
import { makeInto, type Source } from './makeFiles.ts'

afterAll(closeSearch)

test('what fails while search gets its texts is told when all has ended', async () => {
  const library = await libraryOfToday()
  const source: Source = {
    ...{ documents: new Map(), open: () => library },
    ...{ wordsKey: () => undefined, searched: () => undefined },
    bundle: () => undefined,
  }
  const paths: string[] = []
  const outlet = {
    take: (path: string) => void paths.push(path),
    texts: async () => {
      throw new Error('The disk is full.')
    },
  }
  const making = makeInto(outlet, source, 'locales')
  await expect(making).rejects.toThrow('The disk is full.')
  const made = paths.length
  expect(paths).toContain('sitemap.xml')
  expect(paths.some(path => path.endsWith('.pf_fragment'))).toBe(true)
  await new Promise(done => setTimeout(done, 100))
  expect(paths).toHaveLength(made)
})
