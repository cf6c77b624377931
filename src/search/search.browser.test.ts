import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SearchDocument } from './document.ts'
import { agreement, declaration, terms } from './samples.ts'
import {
  expectEveryPart,
  type ServedSamples,
  servedSamples,
} from './servedSamples.ts'

/** With the apostrophes of print, which part words in French. */
const elided: SearchDocument = {
  address: '/fr/agreement/',
  title: 'Conditions',
  clauses: [
    { id: 'a', article: 'a', label: '', text: 'Il protège l’utilisateur.' },
    { id: 'b', article: 'b', label: '', text: 'Obligation d’information.' },
  ],
}

const sites: Record<string, readonly SearchDocument[]> = {
  'zh-CN': [agreement, ...declaration('cmn_hans')],
  ja: declaration('jpn'),
  th: declaration('tha'),
  en: [terms, ...declaration('eng')],
  fr: [elided],
}

let samples: ServedSamples

beforeAll(async () => {
  samples = await servedSamples(sites)
})

afterAll(() => samples?.end())

test.each(['zh-CN', 'ja', 'th'])(
  'in %s, any part of the text is found in exactly the clauses with it',
  tag => expectEveryPart(samples, tag, sites[tag] ?? [], 20),
)

test.each([
  ['zh-CN', 'HIGO网站', '#p1'],
  ['zh-CN', 'GO网', '#p1'],
  ['zh-CN', 'higo', '#p1'],
  ['zh-CN', '信息，包', '#collect-1'],
  ['zh-CN', '信息包', '#collect-2'],
  ['zh-CN', '信息 姓名', '#collect-1'],
  ['zh-CN', '详见“说明”', '#collect-2'],
  ['zh-CN', 'IP', '#collect-2'],
  ['zh-CN', 'V级', '#collect-2'],
  ['zh-CN', 'm2', '#collect-2'],
  ['zh-CN', '可以随时撤回', '#rights-1'],
  ['zh-CN', '"personal data" 同意', '#rights-1'],
  ['zh-CN', '𠮷野', '#rights-2'],
  ['zh-CN', 'カ\u3099ス', '#rights-2'],
  ['zh-CN', '协议', '#'],
  ['zh-CN', '信息 传真 处理', '#collect'],
  ['zh-CN', '权利 信息', ''],
  ['zh-CN', '，', ''],
  ['en', 'policy', '#data-1'],
  ['en', 'collect', '#data #data-1'],
  ['en', 'INFORM', '#data #data-2'],
  ['en', 'including', '#data-3'],
  ['en', 'cafe', '#data-3'],
  ['en', 'e-mail', '#data-1'],
  ['en', 'mail', '#data-1'],
  ['en', 'courts fees', '#law-1'],
  ['en', 'governing parcel', '#law'],
  ['en', '"a part"', '#law-2'],
  ['en', 'part', '#law-2'],
  ['en', '"part"', '#law-2'],
  ['en', '"par"', ''],
  ['en', '“personal information”', '#data-2'],
  ['en', '"information personal"', ''],
  ['en', '苏州 $100', '#law-1'],
  ['en', '高', '#p1'],
  ['en', 'axolotl', ''],
  ['en', 'aparts', '#law-2'],
  ['fr', 'utilisateur', '#a'],
  ['fr', '"l’utilisateur"', '#a'],
  ['fr', "l'utilisateur", '#a'],
  ['fr', 'information', '#b'],
])('in %s, %s is found in "%s"', async (tag, query, expected) => {
  const [findings = []] = await samples.ask(tag, [query])
  const clauses = findings
    .filter(({ clause }) => clause.includes('agreement'))
    .map(({ clause }) => clause.replace(/^.*#/, '#'))
  expect(clauses.join(' ')).toBe(expected)
})

describe('a citation', () => {
  let page: Page
  const asked: string[] = []

  beforeAll(async () => {
    page = await samples.browser.newPage()
    page.on('request', request => asked.push(new URL(request.url()).pathname))
  })

  afterAll(() => page?.close())

  /** Asks, and waits until all is said. */
  async function open(tag: string, query: string): Promise<void> {
    asked.length = 0
    const words = new URLSearchParams({ q: query })
    await page.goto(`${samples.url}/${tag}/search/?${words}`)
    const said = /clause|Nothing/
    await page.locator('#_status').filter({ hasText: said }).waitFor()
  }

  const links = () =>
    page
      .locator('#_results a')
      .evaluateAll(all => all.map(link => link.getAttribute('href')))

  test.each([
    ['en', 'Article II', 'law II. Governing Law'],
    ['en', 'article 1 (1)', 'data-1 Article I(1) Collecting Information'],
    ['en', 'Art. II of the User Agreement', 'law II. Governing Law'],
    ['en', 'article 2 courts', 'law II. Governing Law'],
    // What the article has not got leads to the article.
    ['en', 'Article 1(9)', 'data I. Collecting Information'],
    ['zh-CN', '第二条', 'rights 二、你的权利'],
    ['zh-CN', '《用户协议》第1条第二项', 'collect-2 第一条第2项 信息的收集'],
  ])('in %s, %s, leads to %s first', async (tag, query, first) => {
    await open(tag, query)
    const [href] = await links()
    const clause = page.locator('.result-clause').first()
    const id = href?.replace(/^.*#/, '')
    expect(`${id} ${await clause.innerText()}`).toBe(first)
  })

  test('that no document has finds words alone', async () => {
    await open('zh-CN', '第九十九条')
    expect(await links()).toEqual([])
    expect(asked).toContain('/citations.js')
    expect(asked.filter(path => path.includes('fragment'))).toEqual([])
  })

  test('whose clause has the words too shows it once', async () => {
    await open('en', 'Article II law')
    const all = await links()
    expect(all[0]).toBe('/en/agreement/#law')
    expect(new Set(all).size).toBe(all.length)
  })
})

test('an excerpt is the text as it is written', async () => {
  const findings = await samples.ask('zh-CN', ['使用', '按https', '撤回'])
  const all = findings.flat().filter(({ clause }) => /agreement/.test(clause))
  expect(all.map(({ excerpt }) => excerpt)).toEqual([
    '欢迎[使用]HIGO网站与HIGO 网站。',
    '3、[按https]://example.com/a?b=1&c=2处理；3.5元/次。',
    '1、你可以 随时 [撤回]同意——含App内 Personal Data <删除>。',
  ])
})

test('an article found as a whole shows where each word is', async () => {
  const findings = await samples.ask('zh-CN', ['信息 传真 处理'])
  expect(findings.flat().map(({ excerpt }) => excerpt)).toEqual([
    '一、[信息]的收集 …信息，包括姓名、电话(不含[传真])。 ' +
      '3、按https://example.com/a?b=1&c=2[处理]；3.5元/次。',
  ])
})

test.each([
  ['zh-CN', '信息', 5, 20_000],
  ['en', 'personal', 10, 100_000],
])(
  'in %s, all for the first results of %s is %i files, at most %i bytes',
  async (tag, query, requests, most) => {
    const page = await samples.browser.newPage()
    const paths = new Set<string>()
    page.on('request', request => paths.add(new URL(request.url()).pathname))
    await page.goto(`${samples.url}/${tag}/search/?q=${query}`)
    // The first is shown while others may not have been asked for yet.
    const status = page.locator('#_status')
    await status.filter({ hasText: /clause/ }).waitFor()
    const files = [...paths].filter(path => !path.endsWith('find.js'))
    const sizes = await Promise.all(files.map(sent))
    const bytes = sizes.reduce((sum, size) => sum + size, 0)
    expect(files).toHaveLength(requests)
    expect(bytes).toBeGreaterThan(most / 2)
    expect(bytes).toBeLessThan(most)
    await page.close()
  },
)

test.each([
  ['zh-CN', '信息 传真 处理'],
  ['en', '苏州 $100'],
])('in %s, a browser that cannot inflate finds %s, too', async (tag, query) => {
  const page = await samples.browser.newPage()
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'DecompressionStream')
  })
  const asked = new URLSearchParams({ q: query })
  await page.goto(`${samples.url}/${tag}/search/?${asked}`)
  const status = page.locator('#_status')
  await status.filter({ hasText: /^1 clauses?$/ }).waitFor()
  expect(await page.locator('#_results li').count()).toBe(1)
  await page.close()
})

/** Bytes of a file as it is sent; those of the index are compressed inside. */
async function sent(path: string): Promise<number> {
  const file = join(
    samples.folder,
    path.endsWith('/') ? `${path}index.html` : path,
  )
  const content = await readFile(file)
  const text = /\.(html|js|json)$/.test(file)
  return text ? gzipSync(content, { level: 9 }).length : content.length
}
