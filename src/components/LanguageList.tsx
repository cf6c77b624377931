import { href, type Site } from '../pages/site.ts'

/** Every language's home, named in that language. */
export function LanguageList({ site }: { readonly site: Site }) {
  return (
    <ul class="choose">
      {site.library.languages.map(({ tag, name, direction, t }) => (
        <li lang={tag} dir={direction}>
          <a href={href(site, `/${tag}/`)} hreflang={tag}>
            <strong>{name}</strong> <span>{t('home.title')}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
