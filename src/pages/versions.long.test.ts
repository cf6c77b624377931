import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe } from '../testing/axe.ts'
import { type ServedHouse, servedHouse } from '../testing/servedHouse.ts'
import { unfold } from '../testing/unfold.ts'
import { phone } from '../testing/visit.ts'

/** Whether everyone can use the pages about versions. */

const addresses = [
  '/en/rules/history/',
  '/zh-CN/rules/2027-01-01/changes/',
  '/ar/rules/2026-05-01/changes/',
  '/en/rules/compare/',
  '/zh-CN/rules/compare/?from=2024-03-01&to=2027-01-01',
  '/en/rules/2025-01-01/',
  '/zh-CN/rules/2027-01-01/',
  '/ar/rules/parallel/en/',
  '/ar/rules/',
]

let site: ServedHouse
let page: Page

beforeAll(async () => {
  site = await servedHouse()
  page = site.page
})

afterAll(() => site?.end())

/** Opens a page with all that it folds, and all that it loads. */
async function open(address: string): Promise<void> {
  await page.goto(site.url + address)
  if (address.includes('?from=')) {
    await page.locator('#_comparison article').waitFor()
  }
  await unfold(page)
}

test('axe has nothing against them, light or dark', async () => {
  for (const address of addresses) {
    await page.emulateMedia({ colorScheme: 'light' })
    await open(address)
    expect([address, await axe(page)]).toEqual([address, []])
    // Every page has the same colours, but for those of comparisons.
    if (!/changes|history/.test(address)) continue
    await page.emulateMedia({ colorScheme: 'dark' })
    expect([address, await axe(page, 'colours')]).toEqual([address, []])
  }
  await page.emulateMedia({ colorScheme: null })
})

test('none is wider than a phone', async () => {
  await page.setViewportSize(phone)
  for (const address of addresses) {
    await open(address)
    const width = await page.evaluate(
      () => document.documentElement.scrollWidth,
    )
    expect([address, width]).toEqual([address, phone.width])
  }
})
