import { escapeXml } from '../formats/xml.ts'
import { glossary } from '../library/glossary.ts'
import { type Edition, editions, versionBefore } from '../library/history.ts'
import type { Library } from '../library/library.ts'
import { versionsOf } from '../library/versionsOf.ts'
import { page } from './page.ts'
import { defaultAddress, type Site, url } from './site.ts'

/** A page that search engines may list, in each language that has it. */
interface Listed {
  /** Address below the language: `agreement/`. */
  readonly path: string
  readonly tags: readonly string[]
  /** The documents it shows. */
  readonly documents: readonly string[]
}

/** `/sitemap.xml` (sitemaps.org 0.9) with every language of each page. */
export const { data, render } = page({
  each: () => ['sitemap'],
  address: () => '/sitemap.xml',
  render: (_, site) => {
    const entries = listed(site).flatMap(page => entry(site, page))
    return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`
  },
})

/**
 * All but what is superseded, and the dated address of the text in force,
 * which is the same as that of its document.
 */
function listed({ library }: Site): Listed[] {
  const all = library.languages.map(({ tag }) => tag)
  const { documents } = library.site
  return [
    { path: '', tags: all, documents },
    ...documents.flatMap(document => [
      { path: `${document}/`, tags: all, documents: [document] },
      { path: `${document}/history/`, tags: all, documents: [document] },
      ...editions(library, document).flatMap(edition =>
        versionPages(library, edition).map(({ path, tags }) => ({
          path: `${document}/${edition.date}/${path}`,
          tags: all.filter(tag => tags.includes(tag)),
          documents: [document],
        })),
      ),
    ]),
    ...glossaryPage(library),
    { path: 'sitemap/', tags: all, documents },
  ].filter(({ tags }) => tags.length > 0)
}

/** The glossary, where there are terms. */
function glossaryPage(library: Library): Listed[] {
  const documents = glossary(library).map(({ document }) => document)
  const tags = library.languages.map(({ tag }) => tag)
  return documents.length > 0 ? [{ path: 'glossary/', tags, documents }] : []
}

/** The pages of a version, and which texts have them. */
function versionPages(library: Library, { state, texts }: Edition) {
  const dated = { path: '', tags: [...texts.keys()] }
  const compared = [...texts.values()].filter(text =>
    versionBefore(library, text),
  )
  const changes = { path: 'changes/', tags: compared.map(({ tag }) => tag) }
  if (state === 'superseded') return []
  return state === 'upcoming' ? [dated, changes] : [changes]
}

/** One page in each language; each names all the others. */
function entry(site: Site, { path, tags, documents }: Listed): string[] {
  const alternate = (tag: string, address: string) =>
    `<xhtml:link rel="alternate" hreflang="${tag}" href="${whole(site, address)}"/>`
  const alternates = [
    ...tags.map(tag => alternate(tag, `/${tag}/${path}`)),
    alternate('x-default', defaultAddress(site, path, tags)),
  ].join('')
  const entries = tags.map(tag => {
    const changed = documents
      .flatMap(document => versionsOf(site.library.versions).in(tag, document))
      .map(({ published }) => published)
      .filter(day => day <= site.library.day)
      .toSorted()
      .at(-1)
    const lastmod = changed && `<lastmod>${changed}</lastmod>`
    const address = whole(site, `/${tag}/${path}`)
    return `<url><loc>${address}</loc>${lastmod ?? ''}${alternates}</url>`
  })
  const chooser = `<url><loc>${whole(site, '/')}</loc>${alternates}</url>`
  return path === '' ? [chooser, ...entries] : entries
}

function whole(site: Site, address: string): string {
  return escapeXml(url(site, address))
}
