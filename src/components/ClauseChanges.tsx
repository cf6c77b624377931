import type { Compared } from '../legal/compare.ts'
import { Labels } from './Labels.tsx'
import { MarkedWords } from './MarkedWords.tsx'
import { RowChanges } from './RowChanges.tsx'
import { type ComparisonProps, WhereItStands } from './WhereItStands.tsx'

interface Props extends ComparisonProps {
  readonly compared: Compared
}

/** A clause: what became of it, where it stands, and its words. */
export function ClauseChanges(props: Props) {
  const { t, compared } = props
  const { change, before, after, runs, rows } = compared
  const { kind, number } = after ?? before ?? {}
  return (
    <div class={`clause ${kind} ${change}`} id={after?.id}>
      <p class="where">
        {change !== 'unchanged' && <Labels t={t} compared={compared} />}
        <WhereItStands {...props} />
      </p>
      {rows ? (
        <RowChanges t={t} rows={rows} />
      ) : (
        <p class="change-words">
          {number !== '' && <span class="number">{number}</span>}
          <span>
            <MarkedWords t={t} runs={runs} />
          </span>
        </p>
      )}
    </div>
  )
}
