import { expect, test } from 'vitest'
import { load, swap, tinySite } from '../../library/tinySite.ts'
import { type Site, site } from '../../pages/site.ts'
import { noAssets } from '../../testing/noAssets.ts'
import { country, expressionIri, workIri } from './iris.ts'
import { languageCode } from './languageCode.ts'

async function tiny(...change: readonly string[]): Promise<Site> {
  const [from, to = ''] = change
  const changes = from === undefined ? {} : { 'site.json': swap(from, to) }
  const folder = await tinySite(changes)
  return site(await load(folder), noAssets)
}

test.each([
  ['zh-CN', 'zho'],
  ['zh-Hant', 'zho'],
  ['de-AT', 'deu'],
  ['ar', 'ara'],
  ['iw', 'heb'],
  ['nb', 'nob'],
  ['yue-Hant-HK', 'yue'],
])('the language %s is %s in ISO 639-2', (tag, code) => {
  expect(languageCode(tag)).toBe(code)
})

test('a text in each of two Chinese languages has an IRI of its own', async () => {
  const made = await tiny()
  const at = (tag: string) =>
    expressionIri(made, { tag, document: 'terms', date: '2026-11-22' })
      .split('/')
      .at(-1)
  expect(['zh-CN', 'zh', 'zh-TW', 'en', 'en-GB', 'sr-Latn'].map(at)).toEqual([
    'zho@2026-11-22',
    'zho@2026-11-22',
    'zho-TW@2026-11-22',
    'eng@2026-11-22',
    'eng-GB@2026-11-22',
    'srp-Latn@2026-11-22',
  ])
})

test('two sites have different IRIs for their terms', async () => {
  const host = 'legal.example.com'
  const other = await tiny(host, 'law.example.org/legal/')
  expect(workIri(other, 'terms')).toBe(
    '/akn/cn/doc/law.example.org-legal/2026-11-22/terms',
  )
  const digits = await tiny(host, '163.example.com')
  expect(workIri(digits, 'terms')).toBe(
    '/akn/cn/doc/_163.example.com/2026-11-22/terms',
  )
})

test('the country is the likely one of the source language', async () => {
  const made = await tiny('"source": "zh-CN"', '"source": "en"')
  expect(country(made)).toBe('us')
  const { library } = made
  const from = (source: string) =>
    country({
      ...made,
      library: { ...library, site: { ...library.site, source } },
    })
  const tags = ['de', 'zh-TW', 'en-GB', 'es-419', 'ar', 'tlh']
  expect(tags.map(from)).toEqual(['de', 'tw', 'gb', 'es', 'eg', 'zz'])
})
