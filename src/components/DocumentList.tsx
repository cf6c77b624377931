import type { Language } from '../i18n/language.ts'
import { href, type Site, texts } from '../pages/site.ts'
import { Effective } from './Document.tsx'

interface Props {
  readonly site: Site
  readonly language: Language
  /** Level of the titles. */
  readonly level?: 'h2' | 'h3'
  /** The titles alone. */
  readonly brief?: boolean
}

/** Each document with its day in force and its articles. */
export function DocumentList(props: Props) {
  const { site, language, level: Title = 'h2', brief = false } = props
  return (
    <ul class="documents">
      {texts(site, language).map(({ tag, document, title, date, clauses }) => {
        const address = href(site, `/${tag}/${document}/`)
        const articles = clauses.filter(
          ({ kind }) => kind === 'article' && !brief,
        )
        return (
          <li>
            <Title>
              <a href={address}>{title}</a>
            </Title>
            {!brief && (
              <p>
                <Effective language={language} date={date} />
              </p>
            )}
            {articles.length > 0 && (
              <ol>
                {articles.map(({ id, number, text }) => (
                  <li>
                    <a href={`${address}#${id}`}>
                      <span class="number">{number}</span>
                      {text}
                    </a>
                  </li>
                ))}
              </ol>
            )}
          </li>
        )
      })}
    </ul>
  )
}
