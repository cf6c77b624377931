import type { ComparedRow } from '../legal/compareTables.ts'
import type { Say } from './comparisonWords.ts'
import { MarkedWords } from './MarkedWords.tsx'

interface Props {
  readonly t: Say
  readonly rows: readonly ComparedRow[]
}

/** A table with the words marked that came or went in each cell. */
export function RowChanges({ t, rows }: Props) {
  const head = rows.filter(row => row.head)
  const body = rows.filter(row => !row.head)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: to be scrolled by keys in Safari
    <div class="table-changes" tabIndex={0}>
      <table>
        <thead>
          {head.map(({ cells }) => (
            <tr>
              {cells.map(runs => (
                <th scope="col">
                  <MarkedWords t={t} runs={runs} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {body.map(({ cells }) => (
            <tr>
              {cells.map(runs => (
                <td>
                  <MarkedWords t={t} runs={runs} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
