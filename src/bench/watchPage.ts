import { EventEmitter, once } from 'node:events'
import type { Browser } from 'playwright-core'
import { changedSentence } from './changeSentence.ts'

/** A page that is open in a browser. */
export interface WatchedPage {
  /**
   * Waits until a paragraph has the sentence with the name, be it that the
   * page is changed or loaded again: the moment, of `performance.now()`. Where
   * that never comes it is Infinity, and the page is loaded again by hand.
   */
  readonly shows: (name: string) => Promise<number>
  readonly close: () => Promise<void>
}

/** How long a page may take to show what was saved, in milliseconds. */
const patience = 30_000

/** Opens a page, and is told by it of each name that it comes to show. */
export async function watchPage(
  browser: Browser,
  url: string,
): Promise<WatchedPage> {
  const page = await browser.newPage()
  const shown = new EventEmitter()
  await page.exposeFunction('tellShown', (name: string) =>
    shown.emit(name, performance.now()),
  )
  await page.addInitScript(inPage, changedSentence.source)
  await page.goto(url)
  return {
    async shows(name) {
      const signal = AbortSignal.timeout(patience)
      const [moment] = await once(shown, name, { signal }).catch(() => [])
      if (moment === undefined) await page.reload()
      return moment ?? Number.POSITIVE_INFINITY
    },
    close: () => page.close(),
  }
}

/** Runs in each document of the page, from its beginning. */
function inPage(sentence: string): void {
  const told = new Set<string>()
  new MutationObserver(() => {
    for (const { textContent } of document.querySelectorAll('p')) {
      const name = new RegExp(sentence).exec(textContent)?.[1]
      if (name === undefined || told.has(name)) continue
      told.add(name)
      Reflect.get(window, 'tellShown')(name)
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })
}
