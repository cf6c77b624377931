import { page } from './page.ts'
import { defaultAddress, type Site, texts, url } from './site.ts'

/** `/sitemap.xml` (sitemaps.org 0.9) with every language of each page. */
export const { data, render } = page({
  each: () => ['sitemap'],
  address: () => '/sitemap.xml',
  render: (_, site) => {
    const paths = ['', ...site.library.site.documents.map(d => `${d}/`)]
    const entries = [...paths, 'sitemap/'].flatMap(path => entry(site, path))
    return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
  },
})

/** One page in each language; each names all the others. */
function entry(site: Site, path: string): string[] {
  const { languages } = site.library
  const alternate = (tag: string, address: string) =>
    `<xhtml:link rel="alternate" hreflang="${tag}" href="${whole(site, address)}"/>`
  const alternates = [
    ...languages.map(({ tag }) => alternate(tag, `/${tag}/${path}`)),
    alternate('x-default', defaultAddress(site, path)),
  ].join('')
  const entries = languages.map(language => {
    const all = texts(site, language)
    const own = all.filter(({ document }) => path === `${document}/`)
    const days = (own.length > 0 ? own : all).map(text => text.published)
    const changed = days.toSorted().at(-1)
    const address = whole(site, `/${language.tag}/${path}`)
    return `<url><loc>${address}</loc><lastmod>${changed}</lastmod>${alternates}</url>`
  })
  const chooser = `<url><loc>${whole(site, '/')}</loc>${alternates}</url>`
  return path === '' ? [chooser, ...entries] : entries
}

function whole(site: Site, address: string): string {
  return escapeXml(url(site, address))
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
