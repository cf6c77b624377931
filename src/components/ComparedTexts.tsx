import type { Children } from '#html/jsx-runtime'
import type { Comparable } from '../legal/clause.ts'
import { compare } from '../legal/compare.ts'
import { compareWords } from '../legal/compareWords.ts'
import { wordsOfText } from '../legal/words.ts'
import { ArticleChanges } from './ArticleChanges.tsx'
import { ChangesContents } from './ChangesContents.tsx'
import { isChange } from './changeLabels.ts'
import type { ComparedText } from './comparedText.ts'
import { MarkedWords } from './MarkedWords.tsx'
import type { ComparisonProps } from './WhereItStands.tsx'

interface Props extends ComparisonProps {
  /** Language of both, a BCP 47 tag. */
  readonly tag: string
  readonly clauses: {
    readonly before: readonly Comparable[]
    readonly after: readonly Comparable[]
  }
  /** The versions after `before`, up to `after`, oldest first. */
  readonly steps: readonly ComparedText[]
  /** What stands above all in the header. */
  readonly children?: Children
}

/**
 * Two versions of a text, compared: the same on a built page and in the
 * browser, where every word comes from its properties.
 */
export function ComparedTexts({ tag, clauses, steps, ...props }: Props) {
  const { t, before, after, children } = props
  const texts = { t, before, after }
  const articles = compare(clauses.before, clauses.after, tag)
  const none = !articles.some(isChange) && before.title === after.title
  return (
    <article class="document comparison">
      <header>
        {children}
        <dl class="versions">
          <dt>{t('changes.earlier')}</dt>
          <Facts text={before} />
          <dt>{t('changes.later')}</dt>
          <Facts text={after} />
        </dl>
        <Summaries steps={steps} />
        <p class="legend">
          <ins>{t('changes.insertedWords')}</ins>{' '}
          <del>{t('changes.deletedWords')}</del>{' '}
          <span>{t('changes.note')}</span>
        </p>
        {before.title !== after.title && (
          <p class="change-words">
            {t('changes.renamed')}{' '}
            <MarkedWords
              t={t}
              runs={compareWords(
                wordsOfText(before.title, tag),
                wordsOfText(after.title, tag),
              )}
            />
          </p>
        )}
        {none && <p>{t('changes.none')}</p>}
      </header>
      <ChangesContents t={t} articles={articles} />
      <div class="text">
        {articles.map(article => (
          <ArticleChanges {...texts} compared={article} />
        ))}
      </div>
    </article>
  )
}

/** Where a version stands, and since when. */
function Facts({ text }: { text: ComparedText }) {
  return (
    <dd>
      <a href={text.address}>
        <time dateTime={text.date}>{text.effective}</time>
      </a>{' '}
      <span class={`state ${text.state}`}>{text.stateName}</span>
      <br />
      <span class="published">{text.published}</span>
    </dd>
  )
}

/** What changed, in the words of each version's author. */
function Summaries({ steps }: Pick<Props, 'steps'>) {
  const summed = steps.filter(({ summary }) => summary !== undefined)
  if (steps.length < 2) {
    return summed.map(({ summary }) => <p class="change-summary">{summary}</p>)
  }
  return (
    <ul class="change-summary">
      {summed.map(({ date, effective, summary }) => (
        <li>
          <time dateTime={date}>{effective}</time> {summary}
        </li>
      ))}
    </ul>
  )
}
