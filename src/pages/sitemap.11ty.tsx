import { DocumentList } from '../components/DocumentList.tsx'
import { Shell } from '../components/Shell.tsx'
import { page } from './page.ts'
import { href } from './site.ts'

/** `/<tag>/sitemap/`: all pages and articles, and the other languages. */
export const { data, render } = page({
  each: site => site.library.languages,
  address: ({ tag }) => `/${tag}/sitemap/`,
  render: (language, site) => {
    const { t, tag } = language
    const others = site.library.languages.filter(other => other !== language)
    return (
      <Shell
        {...{ site, language }}
        title={t('sitemap.title')}
        description={t('sitemap.summary')}
        path="sitemap/"
        sheet={site.assets.lists}
      >
        <h1>{t('sitemap.title')}</h1>
        <ul class="links">
          <li>
            <a href={href(site, `/${tag}/`)}>{t('home.title')}</a>
          </li>
          <li>
            <a href={href(site, `/${tag}/search/`)}>{t('search.title')}</a>
          </li>
          {site.glossary && (
            <li>
              <a href={href(site, `/${tag}/glossary/`)}>
                {t('glossary.title')}
              </a>
            </li>
          )}
        </ul>
        <DocumentList site={site} language={language} />
        {others.map(other => (
          <section lang={other.tag} dir={other.direction} class="other">
            <h2>
              <a href={href(site, `/${other.tag}/sitemap/`)}>{other.name}</a>
            </h2>
            <DocumentList site={site} language={other} level="h3" />
          </section>
        ))}
      </Shell>
    )
  },
})
