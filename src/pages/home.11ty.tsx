import { DocumentList } from '../components/DocumentList.tsx'
import { Shell } from '../components/Shell.tsx'
import { page } from './page.ts'

/** `/<tag>/`: the documents, with title and the day in force. */
export const { data, render } = page({
  each: site => site.library.languages,
  address: ({ tag }) => `/${tag}/`,
  render: (language, site) => (
    <Shell
      {...{ site, language }}
      title={language.t('home.title')}
      description={language.t('home.summary')}
      path=""
      sheet={site.assets.lists}
    >
      <h1>{language.t('home.title')}</h1>
      <p class="summary">{language.t('home.summary')}</p>
      <DocumentList site={site} language={language} />
    </Shell>
  ),
})
