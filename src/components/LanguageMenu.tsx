import type { Language } from '../i18n/language.ts'
import { href, type Site } from '../pages/site.ts'

interface Props {
  readonly site: Site
  readonly language: Language
  /** Address of the page below a language, by its tag: `agreement/`. */
  readonly path: (tag: string) => string
}

/** More languages than this are folded into a menu. */
const inline = 3

/** The same page in each language, each named in itself. */
export function LanguageMenu({ site, language, path }: Props) {
  const { languages } = site.library
  const list = (
    <ul>
      {languages.map(({ tag, name }) => (
        <li>
          <a
            href={href(site, `/${tag}/${path(tag)}`)}
            lang={tag}
            hreflang={tag}
            aria-current={tag === language.tag ? 'true' : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <nav class="languages" aria-label={language.t('page.language')}>
      {languages.length <= inline ? (
        list
      ) : (
        <details>
          <summary>{language.name}</summary>
          {list}
        </details>
      )}
    </nav>
  )
}
