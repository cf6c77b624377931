import { Comparison } from '../components/Comparison.tsx'
import { editions, versionBefore } from '../library/history.ts'
import { page } from './page.ts'

/** `/<tag>/<document>/<date>/changes/`: a version and the one before it. */
export const { data, render } = page({
  each: site =>
    site.library.languages.flatMap(language =>
      site.library.site.documents
        .flatMap(document => editions(site.library, document))
        .flatMap(edition => {
          const after = edition.texts.get(language.tag)
          const before = after && versionBefore(site.library, after)
          return before ? { language, edition, before, after } : []
        }),
    ),
  address: ({ after }) =>
    `/${after.tag}/${after.document}/${after.date}/changes/`,
  render: (item, site) => <Comparison site={site} {...item} />,
})
