import type { Page } from 'playwright-core'

/** Opens all that a page folds. */
export function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details'))
      fold.setAttribute('open', '')
  })
}
