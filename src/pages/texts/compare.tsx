import { VersionChooser } from '../../components/VersionChooser.tsx'
import { isChoosable } from '../../library/history.ts'
import { textPages } from './textPages.ts'

/** `/<tag>/<document>/compare/?from=&to=`: any two versions, in the browser. */
export const compare = textPages({
  each: ({ library }, document) =>
    library.languages
      .filter(({ tag }) => isChoosable(library, tag, document))
      .map(language => ({ language, document })),
  address: ({ language, document }) => `/${language.tag}/${document}/compare/`,
  render: (item, site) => <VersionChooser site={site} {...item} />,
})
