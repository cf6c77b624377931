import type { Language } from '../i18n/language.ts'
import type { ComparedArticle } from '../legal/compare.ts'
import { articleId } from './ArticleChanges.tsx'
import { Labels } from './Labels.tsx'

interface Props {
  readonly language: Language
  readonly articles: readonly ComparedArticle[]
}

/** The articles and what became of each, beside the comparison. */
export function ChangesContents({ language, articles }: Props) {
  if (articles.length < 2) return null
  const title = language.t('document.contents')
  return (
    <nav class="contents" aria-label={title}>
      <details>
        <summary>{title}</summary>
        <ol>
          {articles.map(article => {
            const { number = '', text = '' } =
              article.after ?? article.before ?? {}
            return (
              <li>
                <a href={`#${articleId(article)}`}>
                  <span class="number">{number}</span>
                  {text || language.t('changes.opening')}{' '}
                  <Labels language={language} compared={article} />
                </a>
              </li>
            )
          })}
        </ol>
      </details>
    </nav>
  )
}
