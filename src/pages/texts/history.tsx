import { History } from '../../components/History.tsx'
import { textPages } from './textPages.ts'

/** `/<tag>/<document>/history/`: all versions with their summaries. */
export const history = textPages({
  each: ({ library }, document) =>
    library.languages.map(language => ({ language, document })),
  address: ({ language, document }) => `/${language.tag}/${document}/history/`,
  render: (item, site) => <History site={site} {...item} />,
})
