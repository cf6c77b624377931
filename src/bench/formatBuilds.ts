import type { Timed } from './compareBuilds.ts'
import type { Measure } from './measure.ts'

/**
 * A table in Markdown: for each system the median of its runs, the spread of
 * the times, and how often the first system's time goes into it.
 */
export function formatBuilds(all: readonly Timed[]): string {
  const [first] = all
  const base = first === undefined ? 1 : medianOf(first, 'wall')
  const rows = all.map(timed => {
    const wall = medianOf(timed, 'wall')
    const times = timed.runs.map(run => run.wall)
    const [least, most] = [Math.min(...times), Math.max(...times)]
    return [
      timed.system,
      `${wall.toFixed(1)} s (${least.toFixed(1)}–${most.toFixed(1)})`,
      `${medianOf(timed, 'cpu').toFixed(1)} s`,
      `${medianOf(timed, 'peak').toFixed(0)} MiB`,
      `${(timed.pages / wall).toFixed(0)}`,
      (base / wall).toFixed(2),
    ]
  })
  const name = first?.system ?? ''
  const head = [
    `${first?.pages ?? 0} pages`,
    ...['time (least–most)', 'CPU', 'memory', 'pages/s', `${name} takes of it`],
  ]
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The middle one of the runs; of two in the middle the lower. */
function medianOf({ runs }: Timed, what: keyof Measure): number {
  const sorted = runs.map(run => run[what]).toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}
