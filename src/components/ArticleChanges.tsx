import type { Compared, ComparedArticle } from '../legal/compare.ts'
import { ClauseChanges } from './ClauseChanges.tsx'
import { isChange } from './changeLabels.ts'
import { Labels } from './Labels.tsx'
import { MarkedWords } from './MarkedWords.tsx'
import { type ComparisonProps, WhereItStands } from './WhereItStands.tsx'

interface Props extends ComparisonProps {
  readonly compared: ComparedArticle
}

/**
 * Fragment of an article: its own id, or one that no clause can have where
 * the newer version does not have it.
 */
export function articleId({ before, after }: ComparedArticle): string {
  return after?.id ?? `_removed-${before?.id}`
}

/**
 * An article's heading, its clauses with those that stay folded, and where
 * those went that moved to another.
 */
export function ArticleChanges({ compared, ...rest }: Props) {
  const { t } = rest
  const { number, text } = compared.after ?? compared.before ?? {}
  const id = articleId(compared)
  const folded = isChange(compared) ? '' : ' same'
  const { cited } = compared
  // The heading says by itself how an article is cited.
  const recited = cited.before && cited.after && cited.before !== cited.after
  return (
    <section class={`article${folded}`}>
      <h2 id={id}>
        {number !== '' && <span class="number">{number}</span>}
        {text === '' ? (
          t('changes.opening')
        ) : (
          <MarkedWords t={t} runs={compared.runs} />
        )}
      </h2>
      <p class="where">
        <Labels t={t} compared={compared} />
        {recited && <WhereItStands {...rest} compared={compared} />}
      </p>
      {runs(compared.clauses).map(run => (
        <Run {...rest} run={run} />
      ))}
      {compared.left.map(clause => (
        <p class="where left">
          <Labels t={t} compared={clause} />
          <WhereItStands {...rest} compared={clause} />
        </p>
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

interface RunProps extends ComparisonProps {
  readonly run: readonly Compared[]
}

function Run({ run, ...rest }: RunProps) {
  const clauses = run.map(clause => (
    <ClauseChanges {...rest} compared={clause} />
  ))
  const change = run[0]?.change
  if (change !== 'unchanged' && change !== 'renumbered') return clauses
  return (
    <details class="fold">
      <summary>
        {rest.t(`changes.${change}Count`, { count: run.length })}
      </summary>
      {clauses}
    </details>
  )
}
