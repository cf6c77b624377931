import type { Language } from '../i18n/language.ts'
import type { Compared, ComparedArticle } from '../legal/compare.ts'
import type { Version } from '../library/library.ts'
import type { Site } from '../pages/site.ts'
import { ClauseChanges } from './ClauseChanges.tsx'
import { isChange } from './changeLabels.ts'
import { Labels } from './Labels.tsx'
import { MarkedWords } from './MarkedWords.tsx'
import { WhereItStands } from './WhereItStands.tsx'

interface Props {
  readonly site: Site
  readonly language: Language
  readonly before: Version
  readonly after: Version
  readonly compared: ComparedArticle
}

/**
 * Fragment of an article: its own id, or one that no clause can have where
 * the newer version does not have it.
 */
export function articleId({ before, after }: ComparedArticle): string {
  return after?.id ?? `_removed-${before?.id}`
}

/** An article's heading, and its clauses with those that stay folded. */
export function ArticleChanges({ compared, ...rest }: Props) {
  const { language } = rest
  const { number, text } = compared.after ?? compared.before ?? {}
  const id = articleId(compared)
  const folded = isChange(compared) ? '' : ' same'
  return (
    <section class={`article${folded}`} aria-labelledby={id}>
      <h2 id={id}>
        {number !== '' && <span class="number">{number}</span>}
        {text === '' ? (
          language.t('changes.opening')
        ) : (
          <MarkedWords language={language} runs={compared.runs} />
        )}
      </h2>
      <p class="where">
        <Labels language={language} compared={compared} />
        {text !== '' && <WhereItStands {...rest} compared={compared} />}
      </p>
      {runs(compared.clauses).map(run => (
        <Run {...rest} run={run} article={compared} />
      ))}
    </section>
  )
}

/** Neighbours that stay, or only have a new number, are folded together. */
function runs(clauses: readonly Compared[]): Compared[][] {
  const all: Compared[][] = []
  for (const clause of clauses) {
    const last = all.at(-1)
    if (!isChange(clause) && last?.[0]?.change === clause.change) {
      last.push(clause)
    } else all.push([clause])
  }
  return all
}

interface RunProps extends Omit<Props, 'compared'> {
  readonly run: readonly Compared[]
  readonly article: ComparedArticle
}

function Run({ run, ...rest }: RunProps) {
  const { t } = rest.language
  const clauses = run.map(clause => (
    <ClauseChanges {...rest} compared={clause} />
  ))
  const change = run[0]?.change
  if (change !== 'unchanged' && change !== 'renumbered') return clauses
  return (
    <details class="fold">
      <summary>{t(`changes.${change}Count`, { count: run.length })}</summary>
      {clauses}
    </details>
  )
}
