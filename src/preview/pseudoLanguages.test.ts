import { expect, test } from 'vitest'
import { flatten } from '../legal/clause.ts'
import type { Library } from '../library/library.ts'
import { load, swap, tinySite } from '../library/tinySite.ts'
import { accented } from './pseudo.ts'
import { pseudoLanguages } from './pseudoLanguages.ts'

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
  const tables = library.languages.map(({ tag }) => tag)
  expect(tables).toContain('zh-Arab-XB')
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
