import type { Language } from '../i18n/language.ts'
import { href, type Site, texts } from '../pages/site.ts'
import { partsOfBundles } from '../search/bundles.ts'

interface Props {
  readonly site: Site
  readonly language: Language
  /** The one on the search page itself, which its script works with. */
  readonly main?: boolean
}

/** A form that leads to the search page; works without JavaScript. */
export function SearchBox({ site, language, main }: Props) {
  const { t, tag } = language
  const index = main && {
    'data-bundle': href(site, `/${tag}/search/index/`),
    'data-parts': partsOfBundles(tag, texts(site, language).length),
  }
  return (
    <form
      class="search-box"
      id={main ? '_search' : undefined}
      role="search"
      action={href(site, `/${tag}/search/`)}
      {...index}
    >
      <input
        id="_q"
        name="q"
        type="search"
        aria-label={t('search.label')}
        placeholder={t(main ? 'search.label' : 'search.title')}
        autocomplete="off"
      />
      <button type="submit">{t('search.submit')}</button>
    </form>
  )
}
