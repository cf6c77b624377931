import { Parallel } from '../components/Parallel.tsx'
import { editions } from '../library/history.ts'
import { page } from './page.ts'
import { texts } from './site.ts'

/** `/<tag>/<document>/parallel/<other>/`: two languages side by side. */
export const { data, render } = page({
  each: site => {
    const { library } = site
    const sides = library.languages.flatMap(language =>
      texts(site, language).map(version => ({ language, version })),
    )
    const byDocument = new Map<string, typeof sides>()
    for (const side of sides) {
      const { document } = side.version
      byDocument.set(document, [...(byDocument.get(document) ?? []), side])
    }
    return sides.flatMap(own => {
      const { document, date, tag } = own.version
      const edition = editions(library, document).find(e => e.date === date)
      return (byDocument.get(document) ?? [])
        .filter(({ version }) => version.tag !== tag)
        .flatMap(other => (edition ? { edition, own, other } : []))
    })
  },
  address: ({ own, other }) =>
    `/${own.version.tag}/${own.version.document}/parallel/${other.version.tag}/`,
  render: (item, site) => <Parallel site={site} {...item} />,
})
