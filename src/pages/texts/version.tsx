import { Document } from '../../components/Document.tsx'
import { MissingText } from '../../components/MissingText.tsx'
import { editions } from '../../library/history.ts'
import { textPages } from './textPages.ts'

/** `/<tag>/<document>/<date>/`: that version, for ever. */
export const version = textPages({
  each: ({ library }, document) =>
    library.languages.flatMap(language =>
      editions(library, document).map(edition => ({ language, edition })),
    ),
  address: ({ language, edition }) =>
    `/${language.tag}/${edition.document}/${edition.date}/`,
  render: ({ language, edition }, site) => {
    const version = edition.texts.get(language.tag)
    return version === undefined ? (
      <MissingText {...{ site, language, edition }} />
    ) : (
      <Document {...{ site, language, edition, version }} dated />
    )
  },
})
