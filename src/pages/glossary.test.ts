import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HTMLElement, parse } from 'node-html-parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadLibrary } from '../library/loadLibrary.ts'
import { writeHouse } from '../testing/house.ts'
import { noAssets } from '../testing/noAssets.ts'
import * as glossaryPage from './glossary.11ty.tsx'
import { type Site, site } from './site.ts'
import * as sitemapPage from './sitemap.11ty.tsx'
import * as sitemapXml from './sitemapXml.11ty.ts'
import { document as documentPage } from './texts/document.tsx'
import type { TextPages } from './texts/textPages.ts'
import { version as versionPage } from './texts/version.tsx'

/** The glossary of a made-up library's rules, and the ways to it. */

let folder: string
let house: Site

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-glossary-'))
  await writeHouse(folder)
  house = await load('2026-11-22')
})

afterAll(() => rm(folder, { recursive: true }))

async function load(day: string): Promise<Site> {
  return site(await loadLibrary(folder, () => day), noAssets)
}

interface Kind<Item> {
  readonly data: {
    readonly pagination: {
      readonly before: (_: unknown, data: { site: Site }) => readonly Item[]
    }
    readonly permalink: (data: { site: Site; item: Item }) => string
  }
  readonly render: (data: { site: Site; item: Item }) => string
}

/** The pages of one kind by their addresses. */
function pages<Item>({ data, render }: Kind<Item>, site = house) {
  const items = data.pagination.before([], { site })
  return new Map(
    items.map(item => [
      data.permalink({ site, item }),
      parse(render({ site, item })),
    ]),
  )
}

/** The pages of one kind of all documents. */
function textPages(kind: TextPages, site = house) {
  const { documents } = site.library.site
  const all = documents.flatMap(document => kind(site, document))
  return new Map(all.map(({ address, make }) => [address, parse(make())]))
}

const said = (element: HTMLElement) =>
  element.textContent.replaceAll(/\s+/g, ' ').trim()

/** Each entry of a glossary, part by part. */
const entries = (tag: string, site = house) =>
  pages(glossaryPage, site)
    .get(`/${tag}/glossary/`)
    ?.querySelectorAll('.glossary > div')
    .map(entry => entry.querySelectorAll('dt, dd').map(said))

test('it lists each term in every language, in the order of its own', () => {
  expect(entries('en')).toEqual([
    [
      "reader's card",
      '简体中文 借书证',
      'العربية بطاقة القارئ',
      'Defined in: Article 2(1) of the Library Rules',
    ],
    [
      'reading room',
      '简体中文 阅览室',
      'العربية قاعة المطالعة',
      'Defined in: Library Rules',
    ],
  ])
  expect(entries('zh-CN')?.map(([term]) => term)).toEqual(['借书证', '阅览室'])
  expect(entries('zh-CN')?.map(entry => entry.at(-1))).toEqual([
    '定义见：《图书馆规则》第二条第（一）项',
    '定义见：《图书馆规则》',
  ])
})

test('each term leads to its definition, and says its language', () => {
  const found = pages(glossaryPage)
    .get('/en/glossary/')
    ?.querySelector('.glossary > div')
    ?.querySelectorAll('bdi, a')
    .map(({ attributes: { lang, dir, hreflang, href } }) =>
      [lang, dir, hreflang, href].join(' '),
    )
  expect(found).toEqual([
    'en ltr  ',
    'zh-CN ltr zh-CN /zh-CN/rules/#term-card',
    'ar rtl ar /ar/rules/#term-card',
    '   /en/rules/#term-card',
  ])
})

test('a term that a language does not define stands in another', async () => {
  const file = join(folder, 'en/rules/2026-05-01.md')
  const text = await readFile(file, 'utf8')
  const less = text.replace("[reader's card]{#term-card}", "reader's card")
  await writeFile(file, less)
  const other = await load('2026-11-22').finally(() => writeFile(file, text))
  const { warnings } = other.library
  expect(warnings.map(({ rule }) => rule)).toEqual(['term-in-one-language'])
  expect(entries('en', other)).toContainEqual([
    '借书证',
    'العربية بطاقة القارئ',
    'Defined in: 《图书馆规则》第二条第（一）项',
  ])
})

/** Whether a page links to the glossary of its language. */
const leads = (page: HTMLElement | undefined) =>
  page?.querySelector('main a[href$="/glossary/"]')?.getAttribute('href')

test('the sitemap and the texts that define terms lead to it', () => {
  expect(leads(pages(sitemapPage).get('/ar/sitemap/'))).toBe('/ar/glossary/')
  expect(leads(textPages(documentPage).get('/en/rules/'))).toBe('/en/glossary/')
  expect(leads(textPages(documentPage).get('/en/notes/'))).toBeUndefined()
})

test('sitemap.xml has it in every language', () => {
  const [xml] = pages(sitemapXml).values()
  const all = xml
    ?.querySelectorAll('loc')
    .map(({ text }) => text)
    .filter(text => text.includes('glossary'))
  expect(all).toEqual(
    ['zh-CN', 'en', 'ar'].map(
      tag => `https://house.example.org/${tag}/glossary/`,
    ),
  )
})

test('where no text in force defines a term, there is none', async () => {
  const early = await load('2025-01-02')
  expect(pages(glossaryPage, early).size).toBe(0)
  expect(leads(pages(sitemapPage, early).get('/en/sitemap/'))).toBeUndefined()
  const upcoming = textPages(versionPage, early).get('/en/rules/2026-05-01/')
  expect(upcoming?.querySelector('.text dfn')).not.toBeNull()
  expect(leads(upcoming)).toBeUndefined()
  const [xml] = pages(sitemapXml, early).values()
  expect(xml?.text).not.toContain('glossary')
})
