import Eleventy from '@11ty/eleventy'
import type { Site } from './site.ts'

/**
 * Every page of the site by path from its root: `en/agreement/index.html`.
 * Eleventy finds the kinds of pages in this folder; nothing is written.
 */
export async function renderPages(
  site: Site,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const eleventy = new Eleventy('src/pages', 'dist', {
    configPath: '.eleventy.ts',
    quietMode: true,
    config: configuration => configuration.addGlobalData('site', site),
  })
  const pages = await eleventy.toJSON()
  const encoder = new TextEncoder()
  return new Map(
    pages.map(({ url, content }) => [
      String(url)
        .slice(1)
        .replace(/(^|\/)$/, '$1index.html'),
      encoder.encode(content),
    ]),
  )
}
