import type { Language } from '../i18n/language.ts'
import type { Version } from '../library/library.ts'
import { href, type Site, texts } from '../pages/site.ts'
import { Effective } from './Document.tsx'
import { NextNotice } from './notices.tsx'

interface Props {
  readonly site: Site
  readonly language: Language
  /** Level of the titles. */
  readonly level?: 'h2' | 'h3'
  /** The titles alone. */
  readonly brief?: boolean
}

/** Of more documents nobody would look through all the articles. */
const many = 100

/** Whether a list of some texts has their articles, too. */
export function listsArticles(texts: readonly Version[]): boolean {
  return texts.length <= many
}

/**
 * Each document with its day in force, what follows it and, unless they are
 * many, its articles.
 */
export function DocumentList(props: Props) {
  const { site, language, level: Title = 'h2', brief = false } = props
  const all = texts(site, language)
  const whole = !brief && listsArticles(all)
  return (
    <ul class="documents">
      {all.map(({ tag, document, title, date, clauses }) => {
        const address = href(site, `/${tag}/${document}/`)
        const articles = clauses.filter(
          ({ kind }) => kind === 'article' && whole,
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
            {!brief && (
              <NextNotice
                {...{ site, language }}
                edition={{ document, state: 'in-force' }}
              />
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
