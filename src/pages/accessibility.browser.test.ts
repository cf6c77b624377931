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
const samples = languages.flatMap(({ tag }) => {
  const texts = textsInForce(library, tag)
  const [version] = texts
  if (version === undefined) return []
  const word = wordOf(flatten(version.clauses).at(-1)?.text ?? '')
  const documents = texts.map(({ document }) => `${document}/`)
  const kinds = ['', ...documents, 'search/', 'sitemap/']
  const addresses = kinds.map(kind => `/${tag}/${kind}`)
  const search = `/${tag}/search/?q=${encodeURIComponent(word)}`
  return { tag, version, word, search, addresses: [...addresses, search] }
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

const sizes = Object.entries({ desk, phone })
const schemes = ['light', 'dark'] as const
const looks = sizes.flatMap(([name, viewport]) =>
  schemes.map(colorScheme => ({ name, viewport, colorScheme })),
)

test.each(looks)(
  'axe has nothing against any page, $colorScheme on a $name',
  async ({ viewport, colorScheme }) => {
    const options = { ...stranger, viewport, colorScheme }
    const page = await visits.visitor(options)
    const all = samples.flatMap(({ addresses }) => addresses)
    for (const address of ['/', '/404.html', ...all]) {
      await open(page, address)
      expect([address, await axe(page)]).toEqual([address, []])
    }
  },
)

describe.each(samples)(
  'in $tag',
  ({ tag, version, word, search, addresses }) => {
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

    test.each(Object.entries({ desk, phone, smallPhone }))(
      'no page is wider than a %s',
      async (_, viewport) => {
        const page = await visits.visitor({ ...stranger, viewport })
        for (const address of ['/', '/404.html', ...addresses]) {
          await open(page, address)
          for (const fold of await page.locator('summary').all()) {
            if (viewport !== desk) await fold.click()
          }
          const [content, width] = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement
            return [scrollWidth, clientWidth] as const
          })
          expect([address, content]).toEqual([address, width])
        }
      },
    )

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
            elements =>
              new Set(elements.map(({ outerHTML }) => outerHTML)).size,
          ),
      )
    })
  },
)

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
