import { LanguageList } from '../components/LanguageList.tsx'
import { Shell } from '../components/Shell.tsx'
import { page } from './page.ts'

/** `/404.html`: one page for every language; its script knows which is read. */
export const { data, render } = page({
  each: site => site.library.languages.slice(0, 1),
  address: () => '/404.html',
  render: (language, site) => (
    <Shell
      {...{ site, language }}
      title={language.t('missing.title')}
      description={language.t('missing.text')}
      hidden
      sheet={site.assets.lists}
      script={site.assets.missing}
    >
      {site.library.languages.map(({ tag, direction, t }, index) => {
        const Title = index === 0 ? 'h1' : 'h2'
        return (
          <section lang={tag} dir={direction} class="missing">
            <Title>{t('missing.title')}</Title>
            <p>{t('missing.text')}</p>
          </section>
        )
      })}
      <LanguageList site={site} />
    </Shell>
  ),
})
