import type { Timed } from './compareBuilds.ts'
import { formatSpread } from './formatSpread.ts'
import { formatTable } from './formatTable.ts'
import type { Measure } from './measure.ts'
import { median } from './median.ts'

/**
 * A table in Markdown: for each system the median of its runs, the spread of
 * the times, and how much of its time the first system takes.
 */
export function formatBuilds(all: readonly Timed[]): string {
  const [first] = all
  if (first === undefined) return ''
  const middle = ({ runs }: Timed, what: keyof Measure) =>
    median(runs.map(run => run[what]))
  const base = middle(first, 'wall')
  const rows = all.map(timed => {
    const wall = middle(timed, 'wall')
    return [
      timed.system,
      formatSpread(
        timed.runs.map(run => run.wall),
        1,
        's',
      ),
      `${middle(timed, 'cpu').toFixed(1)} s`,
      `${middle(timed, 'peak').toFixed(0)} MiB`,
      `${(timed.pages / wall).toFixed(0)}`,
      (base / wall).toFixed(2),
    ]
  })
  const head = [
    `${first.pages} texts`,
    ...['time (least–most)', 'CPU', 'memory', 'texts a second'],
    `${first.system} takes of it`,
  ]
  return formatTable([head, ...rows])
}
