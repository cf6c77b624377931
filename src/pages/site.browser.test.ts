import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { flatten } from '../legal/clause.ts'
import { textsInForce, type Version } from '../library/library.ts'
import { libraryOfToday } from '../testing/builtSite.ts'
import {
  chooseLanguage,
  phone,
  settled,
  startVisits,
  type Visits,
} from '../testing/visit.ts'
import { wordOf } from '../testing/wordOf.ts'

/** Ways through the built site, with the content of `locales/`. */

const library = await libraryOfToday()
const { languages } = library
const [first, second] = languages
const texts = languages.flatMap(({ tag }) => textsInForce(library, tag))
const addressOf = ({ tag, document }: Version) => `/${tag}/${document}/`

let visits: Visits
let url: string

beforeAll(async () => {
  visits = await startVisits()
  url = visits.site.url
})

afterEach(async () => {
  await visits.leave()
  expect(visits.complaints()).toEqual([])
})

afterAll(() => visits?.end())

test.each(languages)(
  'in $tag, each text is read from its home page',
  async ({ tag }) => {
    const page = await visits.visit(`/${tag}/`)
    for (const version of textsInForce(library, tag)) {
      await page.locator(`h2 a[href$="${addressOf(version)}"]`).click()
      await page.waitForURL(url + addressOf(version))
      expect(await page.locator('h1').innerText()).toBe(version.title)
      const clauses = flatten(version.clauses)
      const shown = page
        .locator('.text [id]:not(dfn)')
        .filter({ visible: true })
      expect(await shown.count()).toBe(clauses.length)
      await page.locator('.operator').click()
      await page.waitForURL(`${url}/${tag}/`)
    }
  },
)

describe.skipIf(second === undefined)('choosing a language', () => {
  const here = first?.tag ?? ''
  const there = second?.tag ?? ''

  test('leads to the same clause, and it shows', async () => {
    const page = await visits.visitor()
    for (const version of textsInForce(library, here)) {
      const { id } = flatten(version.clauses).at(-1) ?? { id: '' }
      await page.goto(`${url}${addressOf(version)}#${id}`)
      await chooseLanguage(page, there)
      await page.waitForURL(`${url}/${there}/${version.document}/#${id}`)
      const target = page.locator(':target')
      expect(await target.getAttribute('id')).toBe(id)
      await expect
        .poll(() =>
          target.evaluate(element => {
            const { top, bottom } = element.getBoundingClientRect()
            return top >= 0 && bottom > top && top < innerHeight
          }),
        )
        .toBe(true)
    }
  })

  test('leads to the same words on the search page', async () => {
    const page = await visits.visit(`/${here}/search/?q=1%2B1`)
    await chooseLanguage(page, there)
    await page.waitForURL(`${url}/${there}/search/?q=1%2B1`)
    expect(await page.inputValue('#_q')).toBe('1+1')
    await page.fill('#_q', '2 & 2')
    await page.keyboard.press('Enter')
    await chooseLanguage(page, here)
    await page.waitForURL(`${url}/${here}/search/?q=2+%26+2`)
    expect(await page.inputValue('#_q')).toBe('2 & 2')
  })

  test('is remembered at the first page', async () => {
    const page = await visits.visit(`/${here}/`, { locale: here })
    await page.goto(`${url}/`)
    await page.waitForURL(`${url}/${here}/`)
    await chooseLanguage(page, there)
    await page.waitForURL(`${url}/${there}/`)
    await page.goto(`${url}/`)
    await page.waitForURL(`${url}/${there}/`)
  })
})

describe('the first page', () => {
  /** Of visitors whose language is offered, but not as they speak it. */
  const regional: Readonly<Record<string, string>> = {
    zh: 'zh-Hant-HK',
    en: 'en-GB',
    ar: 'ar-MA',
    de: 'de-AT',
  }
  const base = (tag: string) => new Intl.Locale(tag).language
  const isAlone = (tag: string) =>
    languages.filter(other => base(other.tag) === base(tag)).length === 1
  const visitors = languages.map(({ tag }): [string, string] => [
    isAlone(tag) ? (regional[base(tag)] ?? base(tag)) : tag,
    tag,
  ])

  test.each(visitors)('sends a browser in %s to %s', async (locale, tag) => {
    const page = await visits.visit('/', { locale })
    await page.waitForURL(`${url}/${tag}/`)
    const back = await page.goBack()
    expect(back?.url() ?? 'about:blank').toBe('about:blank')
  })

  test('stays for a browser in a language that is not offered', async () => {
    const offered = languages.map(({ tag }) => base(tag))
    const locale = ['fr-FR', 'is-IS', 'eo', 'cy'].find(
      tag => !offered.includes(base(tag)),
    )
    const page = await visits.visit('/', { locale: locale ?? '' })
    await settled(page)
    expect(page.url()).toBe(`${url}/`)
    const links = page.locator('.choose a').filter({ visible: true })
    expect(await links.count()).toBe(languages.length)
    await links.last().click()
    await page.waitForURL(`${url}/${languages.at(-1)?.tag}/`)
    await page.goto(`${url}/`)
    await page.waitForURL(`${url}/${languages.at(-1)?.tag}/`)
  })
})

test('an address of nothing has status 404, and leads to each language', async () => {
  const page = await visits.visitor()
  const address = `${url}/${first?.tag}/no/such/page/`
  const answer = await page.goto(address)
  expect(answer?.status()).toBe(404)
  expect(visits.complaints().join()).toMatch(/^[^,]*404[^,]*$/)
  for (const { tag, t } of languages) {
    const section = page.locator(`main section[lang="${tag}"]`)
    expect(await section.innerText()).toContain(t('missing.title'))
    expect(await section.innerText()).toContain(t('missing.text'))
  }
  const align = await page
    .locator('.footer')
    .evaluate(footer => getComputedStyle(footer).textAlign)
  expect(align).toBe('center')
  await page.locator('.choose a').last().click()
  await page.waitForURL(`${url}/${languages.at(-1)?.tag}/`)
})

test.each(languages)(
  'an address of nothing below /$tag/ is told in that language',
  async ({ tag, t, direction }) => {
    const page = await visits.visitor()
    await page.goto(`${url}/${tag}/no/such/page/`)
    expect(visits.complaints().join()).toMatch(/^[^,]*404[^,]*$/)
    const home = page.locator('.header .operator')
    await expect.poll(() => home.getAttribute('href')).toMatch(`/${tag}/`)
    const html = page.locator('html')
    expect(await html.getAttribute('lang')).toBe(tag)
    expect(await html.getAttribute('dir')).toBe(direction)
    expect(await page.title()).toContain(t('missing.title'))
    const titles = await page.locator('h1').allTextContents()
    expect(titles).toEqual([t('missing.title')])
    expect(await page.locator('.missing').first().innerText()).toContain(
      t('missing.text'),
    )
    expect(await page.locator('.missing h2').count()).toBe(languages.length - 1)
    expect(await page.locator('.footer').innerText()).toContain(
      t('footer.phone'),
    )
    expect(visits.complaints()).toEqual([])
  },
)

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false }

  test('the first page lists all languages', async () => {
    const page = await visits.visit('/', {
      ...options,
      locale: first?.tag ?? '',
    })
    const links = page.locator('.choose a').filter({ visible: true })
    expect(await links.count()).toBe(languages.length)
    expect(page.url()).toBe(`${url}/`)
  })

  test('texts are read, and their contents lead to articles', async () => {
    const page = await visits.visitor({ ...options, viewport: phone })
    for (const version of texts) {
      await page.goto(url + addressOf(version))
      const shown = page
        .locator('.text [id]:not(dfn)')
        .filter({ visible: true })
      expect(await shown.count()).toBe(flatten(version.clauses).length)
      expect(await page.locator('.print').isVisible()).toBe(false)
      await page.emulateMedia({ media: 'print' })
      const printed = await page.locator('.printed').innerText()
      expect(
        printed.trim().endsWith(`${addressOf(version)}${version.date}/`),
      ).toBe(true)
      await page.emulateMedia({ media: null })
      const fold = page.locator('.contents summary')
      if ((await fold.count()) === 0) continue
      await fold.click()
      const link = page.locator('.contents a').last()
      await link.click()
      expect(new URL(page.url()).hash).toBe(await link.getAttribute('href'))
    }
  })

  test('search says that it cannot, and lists the documents', async () => {
    const page = await visits.visitor(options)
    for (const { tag, t } of languages) {
      await page.goto(`${url}/${tag}/`)
      await page.fill('#_q', wordOf(texts[0]?.title ?? ''))
      await page.keyboard.press('Enter')
      await page.waitForURL(`${url}/${tag}/search/?q=*`)
      const sentence = page.locator('noscript > p')
      expect(await sentence.innerText()).toBe(t('search.noscript'))
      for (const version of textsInForce(library, tag)) {
        const link = page.locator(`main a[href$="${addressOf(version)}"]`)
        expect(await link.innerText()).toBe(version.title)
      }
    }
  })
})

test('sitemap.xml is well-formed XML', async () => {
  const page = await visits.visit(`/${first?.tag}/`)
  const found = await page.evaluate(async address => {
    const text = await (await fetch(address)).text()
    const xml = new DOMParser().parseFromString(text, 'application/xml')
    const urls = xml.getElementsByTagName('url').length
    return {
      errors: xml.querySelectorAll('parsererror').length,
      root: xml.documentElement.namespaceURI,
      lost: text.split('<url>').length - 1 - urls,
      few: urls < 4,
    }
  }, `${url}/sitemap.xml`)
  expect(found).toEqual({
    errors: 0,
    root: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    lost: 0,
    few: false,
  })
})
