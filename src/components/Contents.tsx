import type { Language } from '../i18n/language.ts'
import type { Version } from '../library/library.ts'

interface Props {
  readonly language: Language
  readonly version: Version
}

/** From so many articles on, a folded list would push the text far away. */
const many = 60

/** The articles: beside the text on wide screens, folded on small ones. */
export function Contents({ language, version }: Props) {
  const articles = version.clauses.filter(({ kind }) => kind === 'article')
  if (articles.length < 2) return null
  const title = language.t('document.contents')
  return (
    <nav
      class={articles.length < many ? 'contents' : 'contents long'}
      aria-label={title}
    >
      <details>
        <summary>{title}</summary>
        <ol>
          {articles.map(({ id, number, text }) => (
            <li>
              <a href={`#${id}`}>
                <span class="number">{number}</span>
                {text}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
