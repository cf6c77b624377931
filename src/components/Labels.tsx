import type { Compared, ComparedArticle } from '../legal/compare.ts'
import { changeLabels } from './changeLabels.ts'
import type { Say } from './comparisonWords.ts'

interface Props {
  readonly t: Say
  readonly compared: Compared | ComparedArticle
}

const names = {
  unchanged: 'changes.unchanged',
  changed: 'changes.changed',
  added: 'changes.added',
  removed: 'changes.removed',
  moved: 'changes.moved',
  renumbered: 'changes.renumbered',
  conspicuous: 'compare.nowConspicuous',
  plain: 'compare.nowPlain',
} as const

/** Labels that tell of another form. */
const forms: ReadonlySet<string> = new Set(['conspicuous', 'plain'])

/** What became of a clause, in a word: Changed. */
export function Labels({ t, compared }: Props) {
  return (
    <>
      {changeLabels(compared).map(label => (
        <>
          <span class={`change ${forms.has(label) ? 'form' : label}`}>
            {t(names[label])}
          </span>{' '}
        </>
      ))}
    </>
  )
}
