import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { SearchDocument } from './document.ts'
import { fold } from './fold.ts'
import { gramFiles } from './gramFiles.ts'
import { gramPart, gramParts } from './gramParts.ts'
import { askedGrams, grams } from './grams.ts'
import { cuttings, everywhere, plain } from './oracle.ts'
import { agreement, declaration } from './samples.ts'

const filesOf = (documents: readonly SearchDocument[], parts: number) => {
  const names = documents.map(({ address }) => [address, address] as const)
  const files = gramFiles(documents, new Map(names), parts)
  const read = (name: string) =>
    JSON.parse(`${gunzipSync(files.get(`grams/${name}`) ?? '')}`)
  return { files, read }
}

test('a phrase is asked for by the characters that touch in it', () => {
  expect(askedGrams(fold('HIGO 网站的，条款').text)).toEqual([
    '网站',
    '站的',
    '条款',
  ])
  expect(askedGrams('第5条')).toEqual(['第', '条'])
  expect(askedGrams('personal data')).toEqual([])
})

test('characters with a space between them touch, as in the search', () => {
  expect(grams(fold('个 人').text)).toEqual(['个', '人', '个人'])
})

test.each([
  ['usual', '个 人　信息，a人 b'],
  ['rare', '个 人　信息，a人 𠮷'],
])('texts of %s characters are kept by the grams they have', (_, text) => {
  const clauses = [{ id: 'a-1', article: 'a', label: '', text }]
  const { read } = filesOf([{ address: '/a/', title: '', clauses }], 1)
  const kept = Object.keys(read('0').grams)
  expect(kept.toSorted()).toEqual(
    [...new Set(grams(fold(text).text))].toSorted(),
  )
  expect(kept).toEqual(expect.arrayContaining(['个人', '人信', '信息']))
})

test.each([
  ['zh-CN', [agreement, ...declaration('cmn_hans')]],
  ['ja', declaration('jpn')],
  ['th', declaration('tha')],
])('in %s, a document with a phrase is never left out', (_, documents) => {
  const { read } = filesOf(documents, 4)
  const clauses = everywhere(documents)
  for (const query of cuttings(documents, 300)) {
    for (const gram of askedGrams(fold(query).text)) {
      const said: string = read(`${gramPart(gram, 4)}`).grams[gram] ?? ''
      const numbers = said.split(';').flatMap(group => {
        let number = 0
        const gaps = group === '' ? [] : group.split(',')
        return gaps.map(gap => (number += Number(gap)))
      })
      for (const [number, { address }] of documents.entries()) {
        const its = clauses.filter(({ clause }) => clause.startsWith(address))
        const has = its.some(({ text }) => plain(text).includes(plain(query)))
        if (has) expect(numbers, `${query}: ${gram}`).toContain(number)
      }
    }
  }
})

test('documents that have it oftener come in earlier groups', () => {
  const document = (address: string, text: string) => ({
    ...{ address, title: '' },
    clauses: [{ id: 'a-1', article: 'a', label: '', text }],
  })
  const documents = ['信', '信息'.repeat(40), '信息', '信息与信息'].map(
    (text, index) => document(`/${index}/`, text),
  )
  const { read } = filesOf(documents, 1)
  expect(read('0').grams['信息']).toBe('1;;;;3;2')
  expect(read('documents').fragments).toEqual(['/0/', '/1/', '/2/', '/3/'])
})

test('of few documents there is one part, of many no more than 128', () => {
  expect(gramParts('zh-CN', 2)).toBe(1)
  expect(gramParts('zh-CN', 500)).toBe(128)
  expect(gramParts('ja', 100_000)).toBe(128)
  expect(gramParts('en', 500)).toBe(1)
})
