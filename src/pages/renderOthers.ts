import { pathOf, type Take } from './pathOf.ts'
import type { Site } from './site.ts'
import { sitePages } from './sitePages.ts'

/** Makes the pages that are of no single document, by Eleventy. */
export async function renderOthers(site: Site, take: Take): Promise<void> {
  // It takes a while to load, and the rest need not wait for it.
  const { default: Eleventy } = await import('@11ty/eleventy')
  const eleventy = new Eleventy('src/pages', 'dist', {
    quietMode: true,
    config: configuration => {
      configuration.addGlobalData('site', site)
      configuration.setUseGitIgnore(false)
      for (const [name, kind] of Object.entries(sitePages)) {
        configuration.addTemplate(`${name}.11ty.js`, kind)
      }
    },
  })
  for (const { url, content } of await eleventy.toJSON()) {
    await take(pathOf(String(url)), content)
  }
}
