import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const source = readFileSync(path, 'utf8')

/** WCAG 2.2 AA, and what axe advises beyond it. */
const everything = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
]

/** The rules that depend on colours. */
const colours = ['color-contrast', 'link-in-text-block']

/**
 * What axe has against the page as it is: `color-contrast: .skip`. Where all
 * but the colours was judged before, these alone can be.
 */
export async function axe(
  page: Page,
  judge: 'everything' | 'colours' = 'everything',
): Promise<readonly string[]> {
  const loaded = await page.evaluate(() => 'axe' in globalThis)
  if (!loaded) await page.evaluate(source)
  const runOnly =
    judge === 'colours'
      ? { type: 'rule' as const, values: colours }
      : { type: 'tag' as const, values: everything }
  return page.evaluate(async runOnly => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const resultTypes: ['violations'] = ['violations']
    const { violations } = await axe.run({ runOnly, resultTypes })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target}`),
    )
  }, runOnly)
}
