import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { axe } from '../testing/axe.ts'
import { writeHouse } from '../testing/house.ts'
import { type ServedFixture, servedFixture } from '../testing/servedFixture.ts'
import { desk, smallPhone } from '../testing/visit.ts'

/** Defined terms, and the glossary, in a real browser. */

let site: ServedFixture
const complaints: string[] = []

beforeAll(async () => {
  site = await servedFixture(writeHouse)
})

afterEach(async () => {
  await Promise.all(site.browser.contexts().map(context => context.close()))
  expect(complaints.splice(0)).toEqual([])
})

afterAll(async () => {
  await site?.end()
})

async function open(address: string, options: BrowserContextOptions = {}) {
  const still = { viewport: desk, reducedMotion: 'reduce' } as const
  const page = await site.browser.newPage({ ...still, ...options })
  page.setDefaultTimeout(10_000)
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(site.url + address)
  return page
}

const use = (page: Page) => page.locator('#borrowing-1 .term')
const preview = (page: Page) => page.locator('.preview')
const sentence = "Anyone may apply for a reader's card free of charge."
const shows = (page: Page) => preview(page).getByText(sentence).waitFor()
const goes = (page: Page) => preview(page).waitFor({ state: 'hidden' })

describe('the preview of a term', () => {
  test('comes under a mouse, stays under it, and goes without', async () => {
    const page = await open('/en/rules/')
    expect(await preview(page).isVisible()).toBe(false)
    await use(page).hover()
    await shows(page)
    await preview(page).getByText(sentence).hover()
    await page.waitForTimeout(500)
    await shows(page)
    await page.locator('h1').hover({ force: true })
    await goes(page)
  })

  test('comes with the focus, is read out, and goes with Escape', async () => {
    const page = await open('/en/rules/')
    await page.locator('#borrowing > .anchor').focus()
    await page.keyboard.press('Tab')
    await shows(page)
    const [name, description] = await use(page).evaluate(link => [
      link === document.activeElement,
      document.getElementById(link.getAttribute('aria-describedby') ?? '')
        ?.textContent,
    ])
    expect([name, description]).toEqual([true, sentence])
    await page.keyboard.press('Escape')
    await goes(page)
    expect(await use(page).getAttribute('aria-describedby')).toBeNull()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/#term-card')
    expect(await page.locator('dfn:target').innerText()).toBe("reader's card")
  })

  test('has of a long clause the sentence that defines', async () => {
    const page = await open('/en/rules/')
    await page.locator('dfn#term-card').evaluate(definition => {
      definition.parentElement?.prepend('It is long. '.repeat(20))
      definition.parentElement?.append(' And longer.')
    })
    await use(page).hover()
    await shows(page)
    const words = await preview(page).locator('p').innerText()
    expect(words.trim()).toBe(`… ${sentence}`)
  })

  test('comes at the first tap, and leads to the definition', async () => {
    const touch = { viewport: smallPhone, hasTouch: true, isMobile: true }
    const page = await open('/en/rules/', touch)
    await use(page).tap()
    await shows(page)
    expect(new URL(page.url()).hash).toBe('')
    await page.locator('#borrowing').tap()
    await goes(page)
    await use(page).tap()
    await page.getByRole('link', { name: 'Go to the definition' }).tap()
    await page.waitForURL('**/#term-card')
    await goes(page)
    await page.goto(`${site.url}/en/rules/`)
    await use(page).tap()
    await shows(page)
    await use(page).tap()
    await page.waitForURL('**/#term-card')
  })

  test('is not needed: without JavaScript a term is a link', async () => {
    const page = await open('/en/rules/', { javaScriptEnabled: false })
    await use(page).click()
    expect(new URL(page.url()).hash).toBe('#term-card')
  })
})

test.each(['en', 'ar'])(
  'axe has nothing against terms in %s, which fit a small phone',
  async tag => {
    const page = await open(`/${tag}/rules/`, { viewport: smallPhone })
    for (const term of [
      page.locator('.term').first(),
      page.locator('.term').last(),
    ]) {
      await term.hover()
      await preview(page).waitFor()
      const { x = -1, width = 0 } = (await preview(page).boundingBox()) ?? {}
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(smallPhone.width)
    }
    expect(await axe(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axe(page, 'colours')).toEqual([])
    const scrollWidth = () =>
      page.evaluate(() => document.documentElement.scrollWidth)
    expect(await scrollWidth()).toBe(smallPhone.width)
    await page.goto(`${site.url}/${tag}/glossary/`)
    expect(await axe(page)).toEqual([])
    expect(await scrollWidth()).toBe(smallPhone.width)
  },
)
