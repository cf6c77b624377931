import type { Page } from 'playwright-core'
import { writeHouse } from './house.ts'
import { makeStale } from './makeStale.ts'
import { type ServedFixture, servedFixture } from './servedFixture.ts'
import { desk } from './visit.ts'

/** The site of the made-up library, with a translation that is stale. */
export interface ServedHouse extends ServedFixture {
  /** An empty page on a desk. */
  readonly page: Page
}

export async function servedHouse(): Promise<ServedHouse> {
  const site = await servedFixture(async locales => {
    await writeHouse(locales)
    await makeStale(locales)
  })
  const page = await site.browser.newPage({ viewport: desk })
  page.setDefaultTimeout(10_000)
  return { ...site, page }
}
