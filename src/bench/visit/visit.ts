import type { Browser, Locator, Page } from 'playwright-core'
import { observe } from './observe.ts'
import { type SlowLine, slowLine, type Traffic } from './slowLine.ts'
import type { VisitedSite } from './visitedSite.ts'

/** What a visit cost; times in milliseconds. */
export interface Visit {
  readonly atLoad: Traffic
  /** When the page had been quiet for two seconds. */
  readonly afterIdle: Traffic
  readonly firstPaint: number
  readonly largestPaint: number
  readonly shift: number
  readonly blocking: number
  /** Bytes since the box was opened, and time since the first key, … */
  readonly search: {
    readonly bytes: number
    /** … until the first result; Infinity where there was none in time. */
    readonly time: number
  }
}

/** What is looked for, as it is typed. */
const keys = ['个', '人']
const word = keys.join('')

/** How much slower the processor is than this machine's. */
const slowdown = 4
/** Milliseconds without a request, after which a page is done. */
const quiet = 2000
/** Milliseconds after which nothing is to be expected any more. */
const patience = 20_000

/**
 * Visits a page of a site that is served at `host`, and looks something up
 * there, each as a new visitor with a slow phone on a slow line.
 */
export async function visit(
  browser: Browser,
  site: VisitedSite,
  host: string,
): Promise<Visit> {
  const { search } = site
  const reading = await slowLine(host)
  const searching = await slowLine(host)
  try {
    const read = await newPage(browser, search.result)
    await arrive(read, reading.url + site.page)
    const atLoad = reading.traffic()
    await untilQuiet(reading)
    const afterIdle = reading.traffic()
    const seen = await read.evaluate(() => noted)
    await read.context().close()

    const page = await newPage(browser, search.result)
    await arrive(page, searching.url + (search.page ?? site.page))
    await untilQuiet(searching)
    const before = searching.traffic().bytes
    if (search.open) await shown(page, search.open).click()
    await shown(page, search.input).click()
    for (const key of keys) await page.keyboard.insertText(key)
    const time = await page
      .waitForFunction(() => noted.found, null, { timeout: patience })
      .then(
        found => found.jsonValue(),
        () => undefined,
      )
    const bytes = searching.traffic().bytes - before
    await page.context().close()
    const { firstPaint, largestPaint, shift, blocking } = seen
    return {
      ...{ atLoad, afterIdle, firstPaint, largestPaint, shift, blocking },
      search: { bytes, time: time ?? Number.POSITIVE_INFINITY },
    }
  } finally {
    await reading.close()
    await searching.close()
  }
}

/** Of several elements the first that is there to be seen. */
function shown(page: Page, selector: string): Locator {
  return page.locator(selector).filter({ visible: true }).first()
}

/** Of a new visitor, who has nothing in store. */
async function newPage(browser: Browser, result: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  await page.addInitScript(observe, { result, word })
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return page
}

/**
 * Comes from a page of another site, as visitors do: from an empty window a
 * browser would not change its process until the page sends its opener policy.
 */
async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(`data:text/html,<a href="${address}">here</a>`)
  await page.click('a')
  await page.waitForURL(address, { waitUntil: 'load' })
}

/** Waits until nothing has been asked for or sent for a while. */
async function untilQuiet(line: SlowLine): Promise<void> {
  let last = line.traffic()
  let since = performance.now()
  const end = since + patience
  while (performance.now() - since < quiet && performance.now() < end) {
    await new Promise(done => setTimeout(done, 100))
    const now = line.traffic()
    if (now.requests !== last.requests || now.bytes !== last.bytes) {
      last = now
      since = performance.now()
    }
  }
}
