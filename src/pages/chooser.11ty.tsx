import { LanguageList } from '../components/LanguageList.tsx'
import { Shell } from '../components/Shell.tsx'
import { page } from './page.ts'

/** `/`: sends visitors to their language; lists all without JavaScript. */
export const { data, render } = page({
  each: site => site.library.languages.slice(0, 1),
  address: () => '/',
  render: (language, site) => {
    const { languages } = site.library
    const all = (key: 'home.title' | 'page.language') => [
      ...new Set(languages.map(({ t }) => t(key))),
    ]
    return (
      <Shell
        {...{ site, language }}
        title={all('home.title').join(' · ')}
        description={languages.map(({ t }) => t('home.summary')).join(' ')}
        path=""
        canonical="/"
        script={site.assets.chooser}
      >
        <h1>
          {languages.map(({ tag, t }, index) => (
            <>
              {index > 0 && ' · '}
              <span lang={tag}>{t('page.language')}</span>
            </>
          ))}
        </h1>
        <LanguageList site={site} />
      </Shell>
    )
  },
})
