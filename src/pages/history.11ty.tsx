import { History } from '../components/History.tsx'
import { page } from './page.ts'

/** `/<tag>/<document>/history/`: all versions with their summaries. */
export const { data, render } = page({
  each: site =>
    site.library.languages.flatMap(language =>
      site.library.site.documents.map(document => ({ language, document })),
    ),
  address: ({ language, document }) => `/${language.tag}/${document}/history/`,
  render: ({ language, document }, site) => (
    <History {...{ site, language, document }} />
  ),
})
