import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HTMLElement, parse } from 'node-html-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tinySite } from '../library/tinySite.ts'
import { makeSite } from '../publish/makeSite.ts'
import { closeSearch } from '../search/searchIndex.ts'
import { writeHouse } from '../testing/house.ts'

/** Two languages side by side, of the made-up library's rules. */

type Pages = ReadonlyMap<string, HTMLElement>

/** Where no language governs, and where the Chinese one does. */
let pages: Pages
let governed: Pages
let files: ReadonlyMap<string, Uint8Array>

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-parallel-'))
  await writeHouse(folder)
  const file = join(folder, 'site.json')
  const settings = await readFile(file, 'utf8')
  files = (await makeSite(folder, () => '2026-11-22')).files
  pages = pagesOf(files)
  await writeFile(file, settings.replace('"prevailing": null', prevails))
  governed = pagesOf((await makeSite(folder, () => '2026-11-22')).files)
  await rm(folder, { recursive: true })
}, 60_000)

afterAll(closeSearch)

const prevails = '"prevailing": "zh-CN"'

function pagesOf(files: ReadonlyMap<string, Uint8Array>): Pages {
  const decoder = new TextDecoder()
  const html = [...files].filter(([path]) => path.endsWith('index.html'))
  return new Map(
    html.map(([path, bytes]) => [
      `/${path.replace(/index\.html$/, '')}`,
      parse(decoder.decode(bytes)),
    ]),
  )
}

function page(address: string, site: Pages = pages): HTMLElement {
  const found = site.get(address)
  if (found === undefined) throw new Error(`There is no page ${address}.`)
  return found
}

function read(address: string, selector: string, site?: Pages): string[] {
  return page(address, site).querySelectorAll(selector).map(said)
}

function said(element: HTMLElement): string {
  return element.textContent.replaceAll(/\s+/g, ' ').trim()
}

function hrefs(address: string, selector: string) {
  return page(address)
    .querySelectorAll(selector)
    .map(link => link.getAttribute('href'))
}

test('there is a page for each two languages of each text, either first', () => {
  const addresses = [...pages.keys()].filter(path => path.includes('/parallel'))
  const expected = ['zh-CN', 'en', 'ar'].flatMap(tag =>
    ['rules', 'notes'].flatMap(document =>
      ['zh-CN', 'en', 'ar']
        .filter(other => other !== tag)
        .map(other => `/${tag}/${document}/parallel/${other}/`),
    ),
  )
  expect(addresses.toSorted()).toEqual(expected.toSorted())
})

describe('a clause', () => {
  const address = '/zh-CN/rules/parallel/en/'

  /** The two texts at a place, each with its language and direction. */
  const cells = (selector: string, path = address) =>
    page(path)
      .querySelectorAll(`${selector} > :is(.first, .second)`)
      .map(cell => [
        cell.getAttribute('lang'),
        cell.getAttribute('dir'),
        said(cell),
      ])

  test('stands beside the same one, numbered in both languages', () => {
    expect(cells('#borrowing')).toEqual([
      ['zh-CN', 'ltr', '第三条 借阅'],
      ['en', 'ltr', 'Article 3. Borrowing'],
    ])
    expect(cells('#borrowing-2 > .pair')).toEqual([
      ['zh-CN', 'ltr', '（二）每位读者最多可以同时借阅五本书。'],
      [
        'en',
        'ltr',
        '2. A reader may borrow at most five books at the same time.',
      ],
    ])
  })

  test('says which language each text is in, and its direction', () => {
    const arabic = cells('#cards-2 > .pair', '/ar/rules/parallel/en/')
    expect(arabic).toEqual([
      ['ar', 'rtl', '٢. تسري بطاقة القارئ سنة واحدة.'],
      ['en', 'ltr', "2. A reader's card is valid for one year."],
    ])
    const root = page('/en/rules/parallel/ar/')
    const second = root.querySelectorAll('.text .second')
    const sides = second.map(cell => cell.getAttribute('dir'))
    expect(new Set(sides)).toEqual(new Set(['rtl']))
    expect(root.querySelector('html')?.getAttribute('dir')).toBe('ltr')
  })

  test('is there, word for word and in order, as in both texts', () => {
    const words = (path: string, cell: string) =>
      page(path)
        .querySelectorAll(`.text ${cell}`)
        .map(said)
        .join(' ')
        .replaceAll(/\s+/g, '')
    for (const document of ['rules', 'notes']) {
      const path = `/ar/${document}/parallel/zh-CN/`
      const first = words(path, '.first')
      expect(first.length).toBeGreaterThan(50)
      expect(first).toBe(said(text(`/ar/${document}/`)).replaceAll(/\s+/g, ''))
      const second = said(text(`/zh-CN/${document}/`)).replaceAll(/\s+/g, '')
      expect(words(path, '.second')).toBe(second)
    }
  })

  const text = (path: string) => {
    const found = page(path).querySelector('.text')
    if (found === null) throw new Error(`${path} has no text.`)
    return found
  }

  test('has one address for both languages, the same as in its text', () => {
    const ids = (path: string) =>
      text(path)
        .querySelectorAll('[id]')
        .map(({ id }) => id)
        .filter(id => !id.includes('term-'))
    expect(ids(address)).toEqual(ids('/zh-CN/rules/'))
    expect(ids(address)).toEqual(ids('/en/rules/parallel/ar/'))
    const all = page(address).querySelectorAll('[id]')
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  test('has one link, named as it is cited in both languages', () => {
    const links = page(address).querySelectorAll('#borrowing-2 .anchor')
    expect(
      links.map(link => [link.getAttribute('href'), link.attributes]),
    ).toMatchObject([
      [
        '#borrowing-2',
        { 'aria-label': '复制第三条第（二）项 · Article 3(2)的链接' },
      ],
    ])
  })

  test('that stands out, stands out in both languages', () => {
    const notes = page(address).querySelectorAll('.conspicuous[role=note]')
    expect(notes.map(note => note.getAttribute('aria-label'))).toEqual([
      '重要提示',
    ])
    expect(cells('.conspicuous > .pair').map(([tag]) => tag)).toEqual([
      'zh-CN',
      'en',
    ])
  })
})

describe('the way', () => {
  test('leads from a text to it beside each other language', () => {
    expect(read('/en/rules/', '.parallels')).toEqual([
      'Side by side with: Chinese · Arabic',
    ])
    const links = page('/en/rules/').querySelectorAll('.parallels a')
    expect(links.map(link => link.attributes)).toEqual([
      {
        href: '/en/rules/parallel/zh-CN/',
        'aria-label': 'Side by side with Chinese',
      },
      {
        href: '/en/rules/parallel/ar/',
        'aria-label': 'Side by side with Arabic',
      },
    ])
    expect(read('/zh-CN/rules/', '.parallels')).toEqual([
      '双语对照：英语 · 阿拉伯语',
    ])
  })

  test('does not lead from a text that is not in force to the one that is', () => {
    expect(read('/en/rules/2026-05-01/', '.parallels')).toHaveLength(1)
    expect(read('/en/rules/2025-01-01/', '.parallels')).toEqual([])
    expect(read('/en/rules/2027-01-01/', '.parallels')).toEqual([])
  })

  test('leads back to either text', () => {
    const address = '/ar/rules/parallel/en/'
    expect(read(address, '.columns a')).toEqual(['العربية', 'English'])
    expect(hrefs(address, '.columns a')).toEqual(['/ar/rules/', '/en/rules/'])
    expect(hrefs(address, '.breadcrumb a')).toEqual(['/ar/', '/ar/rules/'])
  })

  test('to another language keeps this one beside it', () => {
    expect(hrefs('/en/rules/parallel/ar/', '.languages a')).toEqual([
      '/zh-CN/rules/parallel/en/',
      '/en/rules/parallel/ar/',
      '/ar/rules/parallel/en/',
    ])
  })

  test('of search engines ends here: both texts are elsewhere', () => {
    const address = '/en/rules/parallel/ar/'
    const at = (selector: string, name: string) =>
      page(address)
        .querySelectorAll(selector)
        .map(one => one.getAttribute(name))
    expect(at('meta[name=robots]', 'content')).toEqual(['noindex, follow'])
    expect(at('link[rel=canonical]', 'href')).toEqual([
      `https://house.example.org${address}`,
    ])
    expect(at('link[hreflang]', 'hreflang')).toEqual([])
    const sitemap = new TextDecoder().decode(files.get('sitemap.xml'))
    expect(sitemap).toContain('/en/rules/')
    expect(sitemap).not.toContain('/parallel/')
  })
})

describe('which language governs', () => {
  const notice = 'If the texts differ, the Chinese text prevails.'

  /** The notices about it, without those of new versions. */
  const notices = (address: string, site: Pages) =>
    read(address, '.notice', site).filter(text => /prevails|为准/.test(text))

  test('is claimed nowhere where the operator has not said it', () => {
    for (const address of ['/en/rules/parallel/zh-CN/', '/en/rules/']) {
      expect(notices(address, pages)).toEqual([])
      expect(read(address, '.columns .state')).toEqual([])
    }
  })

  test('is said once above the texts, on the page of either language', () => {
    expect(notices('/en/rules/parallel/zh-CN/', governed)).toEqual([notice])
    expect(notices('/zh-CN/rules/parallel/en/', governed)).toEqual([
      '各语言文本如有不一致，以中文文本为准。',
    ])
    expect(notices('/en/rules/parallel/ar/', governed)).toEqual([notice])
  })

  test('is marked beside its name', () => {
    const columns = (address: string) =>
      read(address, '.columns > span', governed)
    expect(columns('/en/rules/parallel/zh-CN/')).toEqual([
      'English',
      '简体中文 Governing text',
    ])
    expect(columns('/zh-CN/rules/parallel/en/')).toEqual([
      '简体中文 作准文本',
      'English',
    ])
    expect(columns('/en/rules/parallel/ar/')).toEqual(['English', 'العربية'])
  })
})

describe('a site', () => {
  const small = async (changes: Parameters<typeof tinySite>[0]) =>
    pagesOf((await makeSite(await tinySite(changes), () => '2026-11-22')).files)

  test('in two languages has one link, a sentence of its own', async () => {
    const two = await small({})
    const links = page('/en/terms/', two).querySelectorAll('.facts a')
    expect(links.map(link => [said(link), link.getAttribute('href')])).toEqual([
      ['-', '/en/terms/history/'],
      ['Chinese', '/en/terms/parallel/zh-CN/'],
    ])
  })

  test('in one language has no such pages, and no links', async () => {
    const one = await small({
      'site.json': text =>
        text
          .replace(/"locales": \[[^\]]*\]/, '"locales": ["en"]')
          .replace('"source": "zh-CN"', '"source": "en"'),
      'zh-CN/ui.json': null,
      'zh-CN/terms/2026-11-22.md': null,
      'zh-CN/notice/2026-11-22.md': null,
    })
    expect([...one.keys()].filter(path => path.includes('parallel'))).toEqual(
      [],
    )
    const links = page('/en/terms/', one).querySelectorAll('.facts a')
    expect(links).toHaveLength(1)
  })
})
