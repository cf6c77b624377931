import Eleventy from '@11ty/eleventy'
import { pathOf, type Take } from './pathOf.ts'
import type { Site } from './site.ts'

/**
 * Makes the pages that are of no single document: Eleventy finds their kinds
 * in this folder.
 */
export async function renderOthers(site: Site, take: Take): Promise<void> {
  const eleventy = new Eleventy('src/pages', 'dist', {
    configPath: '.eleventy.ts',
    quietMode: true,
    config: configuration => configuration.addGlobalData('site', site),
  })
  for (const { url, content } of await eleventy.toJSON()) {
    await take(pathOf(String(url)), content)
  }
}
