import type { Page } from 'playwright-core'

/** Watches from the start of every page what moves in it by itself. */
export function watchShifts(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    Object.assign(globalThis, { shifts: [] })
    new PerformanceObserver(list => {
      const { shifts } = globalThis as unknown as { shifts: string[] }
      shifts.push(...list.getEntries().map(entry => JSON.stringify(entry)))
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** What has moved so far; entries of the Layout Instability API as JSON. */
export function shiftsOf(page: Page): Promise<string[]> {
  return page.evaluate('shifts')
}
