import { Document } from '../components/Document.tsx'
import { editions } from '../library/history.ts'
import { page } from './page.ts'
import { texts } from './site.ts'

/** `/<tag>/<document>/`: the text in force. */
export const { data, render } = page({
  each: site =>
    site.library.languages.flatMap(language =>
      texts(site, language).flatMap(version => {
        const edition = editions(site.library, version.document).find(
          ({ date }) => date === version.date,
        )
        return edition === undefined ? [] : { language, edition, version }
      }),
    ),
  address: ({ version }) => `/${version.tag}/${version.document}/`,
  render: (item, site) => <Document site={site} {...item} />,
})
