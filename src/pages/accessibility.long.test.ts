import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { flatten } from '../legal/clause.ts'
import { textsInForce } from '../library/library.ts'
import { axe } from '../testing/axe.ts'
import { libraryOfToday } from '../testing/builtSite.ts'
import {
  desk,
  phone,
  smallPhone,
  startVisits,
  type Visits,
} from '../testing/visit.ts'
import { wordOf } from '../testing/wordOf.ts'

/** Whether everyone can use the pages, with the content of `locales/`. */

const library = await libraryOfToday()
const { languages } = library

/** Of the pages of one language, one of each kind; and a word to look for. */
const samples = languages.flatMap(({ tag, t }) => {
  const texts = textsInForce(library, tag)
  const [version] = texts
  if (version === undefined) return []
  const word = wordOf(flatten(version.clauses).at(-1)?.text ?? '')
  const documents = texts.map(({ document }) => `${document}/`)
  const kinds = ['', ...documents, 'search/', 'sitemap/']
  const addresses = kinds.map(kind => `/${tag}/${kind}`)
  const search = `/${tag}/search/?q=${encodeURIComponent(word)}`
  return { tag, t, version, word, search, addresses: [...addresses, search] }
})

/** A visitor of no language that is offered sees the list of languages. */
const stranger = { locale: 'cy-GB' }

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

/** Waits for the results, where the page shows some. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(url + address)
  if (address.includes('?q='))
    await page.locator('#_results a').first().waitFor()
}

/** Each kind of page, and the pages of no language with the first one. */
const visited = samples.map(({ tag, addresses }, index) => ({
  tag,
  addresses: index === 0 ? ['/', '/404.html', ...addresses] : addresses,
}))

test.each(visited)(
  'axe has nothing against the pages in $tag, light or dark, large or small',
  async ({ addresses }) => {
    const page = await visits.visitor(stranger)
    for (const address of addresses) {
      await open(page, address)
      for (const viewport of [desk, phone]) {
        await page.setViewportSize(viewport)
        await page.emulateMedia({ colorScheme: 'light' })
        expect([address, viewport, await axe(page)]).toEqual([
          address,
          viewport,
          [],
        ])
      }
      await page.emulateMedia({ colorScheme: 'dark' })
      expect([address, await axe(page, 'colours')]).toEqual([address, []])
    }
  },
)

test.each(visited)(
  'no page in $tag is wider than the window',
  async ({ addresses }) => {
    const page = await visits.visitor(stranger)
    for (const address of addresses) {
      await page.setViewportSize(desk)
      await open(page, address)
      for (const viewport of [desk, phone, smallPhone]) {
        await page.setViewportSize(viewport)
        expect([address, await width(page)]).toEqual([address, viewport.width])
      }
      for (const fold of await page.locator('summary').all()) await fold.click()
      expect([address, await width(page)]).toEqual([address, smallPhone.width])
    }
  },
)

/** Of all there is on the page, which may be wider than its window. */
function width(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? scrollWidth : innerWidth
  })
}

describe.each(samples)('in $tag', ({ tag, t, version, word, search }) => {
  const text = `/${tag}/${version.document}/`

  test('axe has nothing against what opens, or is found nowhere', async () => {
    const page = await visits.visit(text, { viewport: phone })
    for (const fold of await page.locator('summary').all()) await fold.click()
    expect(await axe(page)).toEqual([])
    const { id } = flatten(version.clauses).at(-1) ?? {}
    await page.goto(`${url}${text}#${id}`)
    await page.locator(`[id="${id}"] > .anchor`).focus()
    expect(await axe(page)).toEqual([])
    await page.goto(`${url}/${tag}/search/?q=%E9%BE%98%E9%BE%98`)
    const none = page.locator('#_status').filter({ hasText: /\S/ })
    await none.waitFor()
    expect(await axe(page)).toEqual([])
  })

  test('a keyboard is enough to skip to the text', async () => {
    const page = await visits.visit(text)
    await page.keyboard.press('Tab')
    const skip = page.locator('.skip')
    expect(await skip.evaluate(link => link.matches(':focus'))).toBe(true)
    const { y = -1 } = (await skip.boundingBox()) ?? {}
    expect(y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    await page.locator('main:focus').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.locator('main :focus').count()).toBe(1)
  })

  test('a keyboard is enough to search, and to open what was found', async () => {
    const page = await visits.visit(text)
    await tabTo(page, '#_q', 3)
    const name = t('search.label')
    const box = page.getByRole('searchbox', { name, exact: true })
    expect(await box.and(page.locator(':focus')).count()).toBe(1)
    await page.keyboard.type(word)
    await page.keyboard.press('Enter')
    await page.waitForURL(url + search)
    await page.locator('#_results a').first().waitFor()
    await tabTo(page, '#_results a', 12)
    const href = await page.locator(':focus').getAttribute('href')
    await page.keyboard.press('Enter')
    await page.waitForURL(new URL(href ?? '', url).href)
    expect(href).toContain(`/${tag}/`)
  })

  test('a keyboard reaches all there is, and always shows where it is', async () => {
    const page = await visits.visit(text)
    const all = 'a[href], button, input, summary'
    const count = await page.locator(all).filter({ visible: true }).count()
    const reached = new Set<string>()
    for (let step = 0; step <= count; step++) {
      await page.keyboard.press('Tab')
      const focus = await page.evaluate(() => {
        const { activeElement: active } = document
        if (active === null || active === document.body) return undefined
        const style = getComputedStyle(active)
        const { width, height } = active.getBoundingClientRect()
        return {
          path: active.outerHTML,
          seen:
            style.outlineStyle !== 'none' &&
            style.opacity === '1' &&
            width * height > 0,
        }
      })
      if (focus === undefined) break
      expect(focus).toEqual({ path: focus.path, seen: true })
      reached.add(focus.path)
    }
    expect(reached.size).toBe(
      await page
        .locator(all)
        .filter({ visible: true })
        .evaluateAll(
          elements => new Set(elements.map(({ outerHTML }) => outerHTML)).size,
        ),
    )
  })
})

/** Presses Tab until the focus is on what is asked for. */
async function tabTo(
  page: Page,
  selector: string,
  most: number,
): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab')
    if ((await page.locator(`:focus:is(${selector})`).count()) > 0) return
  }
  throw new Error(`Tab did not reach ${selector} in ${most} steps.`)
}
