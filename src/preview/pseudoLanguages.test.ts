import { parse } from 'node-html-parser'
import { afterAll, expect, test } from 'vitest'
import { flatten } from '../legal/clause.ts'
import type { Library } from '../library/library.ts'
import { load, swap, tinySite } from '../library/tinySite.ts'
import { makeFiles } from '../publish/makeFiles.ts'
import { makeSite } from '../publish/makeSite.ts'
import { closeSearch } from '../search/searchIndex.ts'
import { accented, mirrored } from './pseudo.ts'
import { pseudoLanguages } from './pseudoLanguages.ts'

afterAll(closeSearch)

const english = async () => {
  const source = swap('"source": "zh-CN"', '"source": "en"')
  return pseudoLanguages(await load(await tinySite({ 'site.json': source })))
}

const clausesIn = (library: Library, tag: string) =>
  library.versions
    .filter(version => version.tag === tag)
    .flatMap(({ clauses }) => flatten(clauses))

test.each([
  ['Search', '[Šéàŕçĥ one]'],
  ['Phone: ', '[Þĥöñé: one] '],
  ['From {{date}}', '[Ƒŕöɱ {{date}} one tw]'],
  ['搜索法律文件', '［搜索法律文件一二三］'],
  [' ', ' '],
])('%j is accented, longer and in brackets', (words, expected) => {
  expect(accented.string(words)).toBe(expected)
})

test('two languages are made of the source, one from each side', async () => {
  const { languages, site } = await english()
  expect(languages.map(({ tag, direction }) => [tag, direction])).toEqual([
    ['zh-CN', 'ltr'],
    ['en', 'ltr'],
    ['en-XA', 'ltr'],
    ['en-Arab-XB', 'rtl'],
  ])
  expect(site.locales).toEqual(languages.map(({ tag }) => tag))
  const [, , a, b] = languages
  expect(a?.t('sitemap.title')).toBe('[Šîţéɱàþ one]')
  expect(a?.t('search.count', { count: 3 })).toBe('[3 ŕéšûļţš one ]')
  expect(b?.t('sitemap.title')).toBe('[\u202eSitemap\u202c]')
})

test('words of texts change; markup, ids and addresses stay', async () => {
  const library = await english()
  const found = clausesIn(library, 'en-XA')
  const original = clausesIn(library, 'en')
  expect(found.map(({ id }) => id)).toEqual(original.map(({ id }) => id))
  const html = (id: string) => found.find(clause => clause.id === id)?.html
  expect(html('use-2')).toBe(
    '[Ƒöŕ çöþýîñĝ, àš îñ <a href="#liability" class="citation">Àŕţîçļé ÎÎ</a>. one two thre]',
  )
  expect(html('liability-p1')).toContain('<a href="/en-XA/notice/#scope"')
  expect(html('preamble-p1')).toContain('Àðà &amp; Çö.')
})

test('a Chinese source is lengthened with wide characters', async () => {
  const library = pseudoLanguages(await load(await tinySite()))
  const [clause] = clausesIn(library, 'zh-XA').filter(({ id }) => id === 'use')
  expect(clause?.html).toBe('［使用一］')
  const tags = library.languages.map(({ tag }) => tag)
  expect(tags).toContain('zh-Arab-XB')
})

test('a number keeps its order in words that are mirrored', () => {
  const { string } = mirrored('rtl')
  expect(string('From 2026 on')).toBe('[\u202eFrom \u202c2026\u202e on\u202c]')
})

test('they are pages of the preview, and of no other site', async () => {
  const folder = await tinySite()
  const day = () => '2026-11-22'
  const preview = pseudoLanguages(await load(folder))
  const { files } = await makeFiles(preview, folder)
  const page = (path: string) =>
    parse(new TextDecoder().decode(files.get(`${path}/index.html`)))
  const html = page('zh-Arab-XB/terms').querySelector('html')
  expect(html?.getAttribute('dir')).toBe('rtl')
  const found = page('zh-XA/terms')
  expect(found.querySelector('h1')?.textContent.trim()).toBe('［条款一］')
  const words = found.querySelector('body')?.textContent ?? ''
  expect(words).toContain('［磨坊路1号一二］')
  const published = await makeSite(folder, day)
  const names = [...published.files.keys()].join('\n')
  expect(names).not.toMatch(/-X[AB]/)
})

test('each cell of a table is a string of its own', async () => {
  const table = '\n\n| A | B |\n| --- | --- |\n| one | two |\n'
  const add = (text: string) => text.trimEnd() + table
  const folder = await tinySite({
    'en/notice/2026-11-22.md': add,
    'zh-CN/notice/2026-11-22.md': add,
  })
  const library = pseudoLanguages(await load(folder))
  const found = clausesIn(library, 'zh-XA').find(({ kind }) => kind === 'table')
  expect(found?.html).toContain('<td>[öñé on]</td>')
  expect(found?.html).toMatch(/^<table>/)
})
