import { page } from './page.ts'
import { url } from './site.ts'

/** `/robots.txt` (RFC 9309): everything may be read. */
export const { data, render } = page({
  each: () => ['robots'],
  address: () => '/robots.txt',
  render: (_, site) =>
    `User-agent: *\nAllow: /\n\nSitemap: ${url(site, '/sitemap.xml')}\n`,
})
