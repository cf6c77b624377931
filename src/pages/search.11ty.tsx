import { DocumentList } from '../components/DocumentList.tsx'
import { SearchBox } from '../components/SearchBox.tsx'
import { Shell } from '../components/Shell.tsx'
import { searchWords } from '../components/searchWords.ts'
import { notInForce } from '../library/history.ts'
import { partsOfBundles } from '../search/bundles.ts'
import { page } from './page.ts'
import { href } from './site.ts'

/** `/<tag>/search/`: the box, and the clauses found. */
export const { data, render } = page({
  each: site => site.library.languages,
  address: ({ tag }) => `/${tag}/search/`,
  render: (language, site) => (
    <Shell
      {...{ site, language }}
      title={language.t('search.title')}
      description={language.t('search.label')}
      path="search/"
      sheet={site.assets.lists}
      script={site.assets.search}
    >
      <h1>{language.t('search.title')}</h1>
      <SearchBox site={site} language={language} main />
      {notInForce(site.library, language.tag).length > 0 && (
        <label class="past">
          <input
            type="checkbox"
            id="_past"
            name="past"
            value="1"
            form="_search"
            data-bundle={href(site, `/${language.tag}/search/past/`)}
            data-parts={partsOfBundles(
              language.tag,
              notInForce(site.library, language.tag).length,
            )}
          />{' '}
          {language.t('search.past')}
        </label>
      )}
      <p id="_status" role="status" />
      <ol id="_results" class="results" />
      <button type="button" id="_more" hidden>
        {language.t('search.more')}
      </button>
      <noscript>
        <p>{language.t('search.noscript')}</p>
        <DocumentList site={site} language={language} brief />
      </noscript>
      <script
        id="_words"
        type="application/json"
        dangerouslySetInnerHTML={{
          __html: searchWords(site, language),
        }}
      />
    </Shell>
  ),
})
