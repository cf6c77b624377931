import type {
  BrowserContext,
  BrowserContextOptions,
  Page,
} from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { type ServedSite, servedSite } from './builtSite.ts'

/** Sizes of windows, in CSS px. */
export const desk = { width: 1280, height: 800 }
export const phone = { width: 390, height: 844 }
export const smallPhone = { width: 320, height: 640 }

/** Without smooth scrolling, for which every click would have to wait. */
const calm = { viewport: desk, reducedMotion: 'reduce' } as const

/** The site of `locales/`, and visitors who look at it. */
export interface Visits {
  readonly site: ServedSite
  /** An empty page of a new visitor. */
  visitor(options?: BrowserContextOptions): Promise<Page>
  /** A page of a new visitor, at an address from the site's root. */
  visit(address: string, options?: BrowserContextOptions): Promise<Page>
  /**
   * What no page may ever do, since it was last asked: requests to other
   * hosts, errors of scripts, errors and warnings in the console, where a
   * breach of the policy shows too.
   */
  complaints(): readonly string[]
  /** Closes the pages of all visitors. */
  leave(): Promise<void>
  /** Closes all, and removes the site. */
  end(): Promise<void>
}

/** Builds and serves the site, and starts a browser. */
export async function startVisits(): Promise<Visits> {
  const site = await servedSite()
  const browser = await launchBrowser()
  const complaints: string[] = []
  const visitor = async (options?: BrowserContextOptions) => {
    const context = await browser.newContext({ ...calm, ...options })
    context.setDefaultTimeout(10_000)
    listen(context, site.url, complaints)
    return context.newPage()
  }
  return {
    site,
    complaints: () => complaints.splice(0),
    visitor,
    visit: async (address, options) => {
      const page = await visitor(options)
      await page.goto(site.url + address)
      return page
    },
    leave: async () => {
      await Promise.all(browser.contexts().map(context => context.close()))
    },
    end: async () => {
      await browser.close()
      await site.remove()
    },
  }
}

/** Takes down what the pages of a visitor should not do. */
function listen(context: BrowserContext, url: string, complaints: string[]) {
  const { origin } = new URL(url)
  context.on('request', request => {
    const own = new URL(request.url()).origin === origin
    if (!own) complaints.push(`asks ${request.url()}`)
  })
  context.on('console', message => {
    const kind = message.type()
    if (!/error|warning/.test(kind)) return
    complaints.push(`${kind}: ${message.text()} (${message.page()?.url()})`)
  })
  context.on('weberror', error => void complaints.push(`${error.error()}`))
}

/** Chooses a language of the menu, which may be folded. */
export async function chooseLanguage(page: Page, tag: string): Promise<void> {
  const fold = page.locator('.languages summary')
  if (await fold.isVisible()) await fold.click()
  await page.locator(`.languages a[hreflang="${tag}"]`).click()
}

/** Waits until the page has done what it does by itself. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState()
  await page.evaluate(
    () => new Promise(done => requestIdleCallback(() => setTimeout(done, 50))),
  )
}
