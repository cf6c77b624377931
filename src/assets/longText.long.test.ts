import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe } from '../testing/axe.ts'
import { writeCode } from '../testing/code.ts'
import { type ServedFixture, servedFixture } from '../testing/servedFixture.ts'
import { desk, phone, settled } from '../testing/visit.ts'

/** A text as long as a civil code, 2,000 articles, in a real browser. */

let site: ServedFixture
let page: Page
let devtools: CDPSession

beforeAll(async () => {
  site = await servedFixture(locales => writeCode(locales, 2000))
  page = await site.browser.newPage({ viewport: desk, reducedMotion: 'reduce' })
  devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
})

afterAll(async () => {
  await site?.end()
})

/** How often the browser has worked out places, and styles, on this page. */
async function metrics() {
  const { metrics } = await devtools.send('Performance.getMetrics')
  const of = (name: string) =>
    metrics.find(metric => metric.name === name)?.value ?? 0
  return { layouts: of('LayoutCount'), styles: of('RecalcStyleCount') }
}

/** Whether the article that is read can be seen in the contents. */
function isSeen(): boolean {
  const link = document.querySelector('.contents a[aria-current]')
  const box = document.querySelector('.contents')?.getBoundingClientRect()
  const place = link?.getBoundingClientRect()
  if (!box || !place) return false
  return place.top >= box.top && place.bottom <= box.bottom
}

test('the contents follow the reader, with few layouts', async () => {
  await page.goto(`${site.url}/zh-CN/code/`)
  await settled(page)
  expect(await page.locator('.contents a').count()).toBe(2000)
  const before = await metrics()
  const steps = 100
  await page.evaluate(async steps => {
    const frame = () => new Promise(done => requestAnimationFrame(done))
    for (let step = 1; step <= steps; step++) {
      scrollTo(0, (document.body.scrollHeight * step) / (steps * 2))
      await frame()
      await frame()
    }
  }, steps)
  const after = await metrics()
  // One more for each link that was touched would be thousands.
  expect(after.layouts - before.layouts).toBeLessThan(steps * 5)
  expect(after.styles - before.styles).toBeLessThan(steps * 5)

  // Articles are short: one or two more stand above the line of reading.
  for (const n of [1000, 1900, 3]) {
    await page.goto(`${site.url}/zh-CN/code/#right-${n}`)
    await page.waitForFunction(n => {
      const link = document.querySelector('.contents a[aria-current]')
      const read = Number(link?.getAttribute('href')?.split('-')[1])
      return read >= n && read < n + 4
    }, n)
    expect(await page.evaluate(isSeen)).toBe(true)
  }
})

test('on a phone the contents leave room for the text', async () => {
  const { browser, url } = site
  const context = await browser.newContext({
    ...{ viewport: phone, reducedMotion: 'reduce', isMobile: true },
  })
  const small = await context.newPage()
  await small.goto(`${url}/en/code/`)
  await settled(small)
  await small.locator('.contents summary').click()
  const box = await small.locator('.contents').boundingBox()
  expect(box?.height).toBeLessThan(phone.height * 0.8)
  const last = small.locator('.contents a').last()
  await last.click()
  await small.waitForFunction(() => location.hash === '#right-2000')
  const width = await small.evaluate(() => document.body.scrollWidth)
  expect(width).toBeLessThanOrEqual(phone.width)
  await context.close()
})

test('search finds the article before the last', async () => {
  await page.goto(`${site.url}/zh-CN/search/?q=权利之1999`)
  const link = page.locator('#_results a').first()
  await link.waitFor()
  expect(await link.getAttribute('href')).toBe('/zh-CN/code/#right-1999')
  await link.click()
  await page.waitForFunction(() => {
    const top = document.querySelector('#right-1999')?.getBoundingClientRect()
    return top && top.top >= 0 && top.bottom <= innerHeight
  })
})

test('it prints, on many pages', async () => {
  await page.goto(`${site.url}/en/code/`)
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? []
  expect(pages.length).toBeGreaterThan(100)
})

test('axe has nothing against it', async () => {
  await page.goto(`${site.url}/zh-CN/code/`)
  expect(await axe(page)).toEqual([])
})
