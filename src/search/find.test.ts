import { expect, test } from 'vitest'
import type { Engine, Match } from './engine.ts'
import { find } from './find.ts'
import { fold } from './fold.ts'
import { marksOf } from './marks.ts'
import { tokens } from './tokens.ts'
import { toIndex } from './verbatim.ts'

/** An engine for documents of one clause each, which tells what it loads. */
function engineOf(
  texts: Readonly<Record<string, string>>,
  loaded: string[] = [],
): Engine {
  const match = (id: string, text: string, term: string | null): Match[] => {
    const content = `Title ${toIndex(text)}`
    const asked = term?.split(' ')
    const words = content.toLowerCase().split(' ')
    const places = [...words.keys()].filter(
      place => asked?.includes(words[place] ?? '') ?? true,
    )
    const data = async () => {
      loaded.push(id)
      const anchors = [
        { id: '###', location: 0 },
        { id: 'a#a##Article\u2060I', location: 1 },
      ]
      return { url: `/${id}/`, content, anchors }
    }
    const score = places.length / tokens(content).length
    return places.length ? [{ id, score, words: places, data }] : []
  }
  return {
    search: async term => ({
      results: Object.entries(texts)
        .flatMap(([id, text]) => match(id, text, term))
        .sort((a, b) => b.score - a.score),
    }),
  }
}

const addresses = async (query: string, texts: Record<string, string>) =>
  (await find(query, engineOf(texts))).results.map(({ address }) => address)

test('a result tells where the clause is and how it is cited', async () => {
  const { results } = await find('网站', engineOf({ a: '使用HIGO网站。' }))
  expect(results).toEqual([
    {
      address: '/a/',
      id: 'a',
      title: 'Title',
      label: '',
      heading: '使用HIGO网站。',
      excerpt: [
        { text: '使用HIGO', marked: false },
        { text: '网站', marked: true },
        { text: '。', marked: false },
      ],
      words: ['网站'],
    },
  ])
})

test('documents come by the score of all terms together', async () => {
  const texts = { a: 'x and y y y y', b: 'x x and z z y', c: 'x' }
  expect(await addresses('x y', texts)).toEqual(['/a/', '/b/'])
})

test('documents in which a phrase cannot be are not loaded', async () => {
  const loaded: string[] = []
  const engine = engineOf({ a: '信用与息票', b: '信息', c: '息信' }, loaded)
  const phrase = async () => {
    const { results } = await engine.search(null)
    return { results: results.filter(({ id }) => id !== 'a') }
  }
  await find('信息', { ...engine, phrase })
  expect(loaded.sort()).toEqual(['b', 'c'])
})

test('what the index cannot be asked for is looked for everywhere', async () => {
  const texts = { a: 'ก็ดี', b: 'กาดี' }
  expect(await addresses('\u0E47', texts)).toEqual(['/a/'])
})

test('no more documents are loaded than are asked for', async () => {
  const loaded: string[] = []
  const texts = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`d${index}`, '信息']),
  )
  const first = await find('信息', engineOf(texts, loaded))
  expect(first.results).toHaveLength(12)
  expect(loaded).toHaveLength(12)
  const rest = await first.more?.()
  expect(rest?.results).toHaveLength(8)
  expect(rest?.more).toBeNull()
})

test('a question without words finds nothing', async () => {
  expect(await find(' ， ', engineOf({ a: '，' }))).toEqual({
    results: [],
    more: null,
  })
})

test.each([
  ['99.95', '9995', '99.95'],
  ['and/or', 'or', 'or'],
  ['and/or', 'and', 'and'],
  ['e-mail', 'email', 'e-mail'],
])('of %s, the word %s marks %s', (word, text, marked) => {
  const range = [0, 1] as const
  const held = { id: 'a', article: 'a', label: '', number: '', ranges: [range] }
  const verbatim = { text: word, starts: [0] }
  const clause = { ...held, verbatim, folded: fold(word) }
  const spans = marksOf({ kind: 'word', text }, clause, [word], [0])
  expect(spans?.map(([from, to]) => word.slice(from, to))).toEqual([marked])
})
