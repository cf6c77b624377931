import { afterAll, expect, test } from 'vitest'
import { readBack } from './readBack.ts'
import { agreement, declaration, terms } from './samples.ts'
import { closeSearch, searchIndex } from './searchIndex.ts'

afterAll(closeSearch)

test('a bundle holds what the page loads, and nothing else', async () => {
  const bundle = await searchIndex('en', [terms])
  const names = [...bundle.keys()].map(path =>
    path.replace(/en_[0-9a-f]+/, 'en_*'),
  )
  expect(names).toEqual([
    'fragment/en_*.pf_fragment',
    'index/en_*.pf_index',
    'pagefind-entry.json',
    'pagefind-worker.js',
    'pagefind.en_*.pf_meta',
    'wasm.en.pagefind',
    'grams/documents',
    'grams/0',
  ])
})

test.each([
  ['zh-CN', [agreement], 'x-han'],
  ['ja', [], undefined],
  ['km', [agreement], 'x-han'],
  ['pt-BR', [terms], 'pt'],
])(
  'the text of %s is kept as that of one language',
  async (tag, texts, lang) => {
    const bundle = await searchIndex(tag, texts)
    const entry = new TextDecoder().decode(bundle.get('pagefind-entry.json'))
    const [language] = Object.keys(JSON.parse(entry).languages)
    expect(language).toBe(lang)
  },
)

test('the same documents give the same bytes, also side by side', async () => {
  const documents = [agreement, ...declaration('cmn_hans'), terms]
  const [first, second] = await Promise.all([
    searchIndex('zh-CN', documents),
    searchIndex('zh-CN', documents),
  ])
  await closeSearch()
  const third = await searchIndex('zh-CN', documents)
  expect(first).toEqual(second)
  expect(first).toEqual(third)
})

test('a fragment has a name by all its words, and has them all', async () => {
  const texts = ['隐私', '隐秘', '隐私。', '隐私 a'].map(text => ({
    address: '/',
    title: '协议',
    clauses: [{ id: 'p1', article: '', label: '', text }],
  }))
  const names = new Set<string>()
  for (const text of texts) {
    const bundle = await searchIndex('zh-CN', [text])
    for (const [path, bytes] of bundle) {
      if (!path.endsWith('.pf_fragment')) continue
      names.add(path)
      expect(readBack(bytes)).toEqual(text)
    }
  }
  expect(names.size).toBe(texts.length)
})

test('what ends before it is done says so', async () => {
  const failing = searchIndex('en', declaration('eng'))
  const ended = closeSearch()
  await expect(failing).rejects.toThrow(
    'The search index (en) could not be built: Pagefind backend closed',
  )
  await ended
})
