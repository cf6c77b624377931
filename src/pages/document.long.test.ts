import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { longDate } from '../i18n/language.ts'
import { flatten } from '../legal/clause.ts'
import { textsInForce } from '../library/library.ts'
import { libraryOfToday } from '../testing/builtSite.ts'
import { shiftsOf, watchShifts } from '../testing/shifts.ts'
import {
  desk,
  phone,
  settled,
  startVisits,
  type Visits,
} from '../testing/visit.ts'

/** The page of a text, in a real browser, with the content of `locales/`. */

const library = await libraryOfToday()
const articles = (version: { clauses: readonly { kind: string }[] }) =>
  version.clauses.filter(({ kind }) => kind === 'article').length

/** In each language, the text with the most articles. */
const samples = library.languages.flatMap(language => {
  const texts = textsInForce(library, language.tag)
  const [version] = texts.toSorted((a, b) => articles(b) - articles(a))
  if (version === undefined) return []
  const { tag, document } = version
  return { tag, language, version, address: `/${tag}/${document}/` }
})
const folded = samples.filter(({ version }) => articles(version) > 1)

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

describe.each(samples)('in $tag', ({ tag, language, version, address }) => {
  test('the page is there after four requests, and does not move', async () => {
    const page = await visits.visitor()
    await watchShifts(page)
    const requests: string[] = []
    page.on('request', request => requests.push(request.url()))
    await page.goto(url + address)
    await settled(page)
    // Page, style, script and icon; and the badge of a 公安备案.
    const most = library.site.police === null ? 4 : 5
    expect(requests.slice(most)).toEqual([])
    expect(requests.filter(path => path.includes('search'))).toEqual([])
    expect(await shiftsOf(page)).toEqual([])
  })

  test('the link of a clause copies its address in its version, and says so', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    const page = await visits.visitor({ permissions })
    await page.clock.install()
    await page.goto(url + address)
    const said = page.getByRole('status')
    expect(await said.textContent()).toBe('')
    const { id, citation } = flatten(version.clauses).at(-1) ?? {}
    const anchor = page.locator(`[id="${id}"] > .anchor`)
    await page.locator(`[id="${id}"]`).hover()
    const clause = citation || version.title
    const name = language.t('document.copy', { clause })
    expect(await anchor.getAttribute('aria-label')).toBe(name)
    await anchor.click()
    await said.filter({ hasText: language.t('document.copied') }).waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(`${url}${address}${version.date}/#${id}`)
    expect(page.url()).toBe(`${url}${address}#${id}`)
    await page.clock.runFor(4000)
    expect(await said.textContent()).toBe('')
  })

  test('on paper there is no navigation, but source and dates', async () => {
    const page = await visits.visit(address)
    await page.emulateMedia({ media: 'print' })
    const parts = 'nav, form, button, header.header, footer, .skip, .anchor'
    const shown = page.locator(parts).filter({ visible: true })
    expect(await shown.count()).toBe(0)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeGreaterThan(10_000)
    const printed = await page.locator('.printed').innerText()
    expect(printed).toContain(language.t('operator.name'))
    expect(printed).toContain(library.site.url + address)
    const today = await page.evaluate(
      locale => new Date().toLocaleDateString(locale, { dateStyle: 'long' }),
      tag,
    )
    expect(printed).toContain(today)
    const effective = await page.locator('.effective').innerText()
    expect(effective).toContain(longDate(tag, version.date))
    const clauses = page
      .locator('.text [id]:not(dfn)')
      .filter({ visible: true })
    expect(await clauses.count()).toBe(flatten(version.clauses).length)
  })

  test('paper says where links to other sites lead', async () => {
    const page = await visits.visit(address)
    await page.evaluate(() => {
      const text = document.querySelector('.text')
      for (const [href, words] of [
        ['https://example.org/a?b=1', 'the register'],
        ['https://example.org', 'https://example.org'],
        ['https://example.org/c', 'example.org/c'],
        ['/somewhere/', 'another page'],
      ]) {
        const link = Object.assign(document.createElement('a'), { href })
        link.append(`${words}`)
        text?.append(link)
      }
    })
    await page.emulateMedia({ media: 'print' })
    await page.pdf()
    const shown = await page
      .locator('.text > a')
      .evaluateAll((links: HTMLAnchorElement[]) =>
        links.map(link => {
          const { content } = getComputedStyle(link, '::after')
          // Some browsers leave it to the reader to fill the attribute in.
          const address = link.dataset['address'] ?? ''
          return link.textContent + content.replace(/attr\(.*?\)/, address)
        }),
      )
    expect(shown.map(text => text.replaceAll('"', ''))).toEqual([
      'the register (\u2066https://example.org/a?b=1\u2069)',
      'https://example.orgnone',
      'example.org/cnone',
      'another pagenone',
    ])
  })

  test('it scrolls smoothly only where that is wanted', async () => {
    const how = (page: Page) =>
      page.evaluate(() => ({
        scroll: getComputedStyle(document.documentElement).scrollBehavior,
        moving: document.getAnimations().length,
      }))
    const page = await visits.visit(address)
    expect(await how(page)).toEqual({ scroll: 'auto', moving: 0 })
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect((await how(page)).scroll).toBe('smooth')
  })
})

describe.each(folded)('the contents in $tag', ({ version, address }) => {
  const count = articles(version)
  const links = (page: Page) => page.locator('.contents a')

  test('are folded on a phone, and open', async () => {
    const page = await visits.visit(address, { viewport: phone })
    expect(await links(page).filter({ visible: true }).count()).toBe(0)
    await page.locator('.contents summary').click()
    expect(await links(page).filter({ visible: true }).count()).toBe(count)
    await links(page).last().click()
    const { hash } = new URL(page.url())
    expect(await page.locator(':target').getAttribute('id')).toBe(hash.slice(1))
  })

  test('stand open beside the text, and show what is read', async () => {
    const page = await visits.visit(address)
    expect(await links(page).filter({ visible: true }).count()).toBe(count)
    const [contents, text] = await page.evaluate(() =>
      ['.contents', '.text'].map(selector =>
        document.querySelector(selector)?.getBoundingClientRect().toJSON(),
      ),
    )
    expect(contents.right <= text.left || contents.left >= text.right).toBe(
      true,
    )
    expect(contents.top).toBeLessThan(text.bottom)
    const open = () =>
      page
        .locator('.contents details')
        .evaluate(details => details.hasAttribute('open'))
    expect(await open()).toBe(true)
    await page.setViewportSize(phone)
    await expect.poll(open).toBe(false)
    await page.setViewportSize(desk)
    await expect.poll(open).toBe(true)
    const current = page.locator('.contents [aria-current=location]')
    await page.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }))
    const last = await links(page).last().getAttribute('href')
    await expect.poll(() => current.getAttribute('href')).toBe(last)
    expect(await current.count()).toBe(1)
  })
})
