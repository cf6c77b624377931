import { Comparison } from '../../components/Comparison.tsx'
import { editions, versionBefore } from '../../library/history.ts'
import { textPages } from './textPages.ts'

/** `/<tag>/<document>/<date>/changes/`: a version and the one before it. */
export const changes = textPages({
  each: ({ library }, document) =>
    library.languages.flatMap(language =>
      editions(library, document).flatMap(edition => {
        const after = edition.texts.get(language.tag)
        const before = after && versionBefore(library, after)
        return before ? { language, edition, before, after } : []
      }),
    ),
  address: ({ after }) =>
    `/${after.tag}/${after.document}/${after.date}/changes/`,
  render: (item, site) => <Comparison site={site} {...item} />,
})
