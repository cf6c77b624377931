import type { ComparedArticle } from '../legal/compare.ts'
import { articleId } from './ArticleChanges.tsx'
import type { Say } from './comparisonWords.ts'
import { Labels } from './Labels.tsx'

interface Props {
  readonly t: Say
  readonly articles: readonly ComparedArticle[]
}

/** The articles and what became of each, beside the comparison. */
export function ChangesContents({ t, articles }: Props) {
  if (articles.length < 2) return null
  const title = t('document.contents')
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
                  {text || t('changes.opening')}{' '}
                  <Labels t={t} compared={article} />
                </a>
              </li>
            )
          })}
        </ol>
      </details>
    </nav>
  )
}
