import { formatTable } from '../formatTable.ts'
import { median } from '../median.ts'
import type { Visited } from './compareVisits.ts'
import type { Visit } from './visit.ts'

/** A row for each thing that a visit costs, a column for each site. */
export function formatVisits(all: readonly Visited[]): string {
  const rows = Object.entries(costs).map(([name, cost]) => [
    name,
    ...all.map(({ visits }) => cost(of => median(visits.map(of)))),
  ])
  return formatTable([['', ...all.map(({ name }) => name)], ...rows])
}

/** The median of some number over the visits to a site. */
type Median = (of: (visit: Visit) => number) => number

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const seconds = (time: number) =>
  Number.isFinite(time) ? `${(time / 1000).toFixed(2)} s` : 'never'

const costs: Readonly<Record<string, (its: Median) => string>> = {
  'bytes at load': its => kilobytes(its(({ atLoad }) => atLoad.bytes)),
  'requests at load': its => `${its(({ atLoad }) => atLoad.requests)}`,
  'bytes after idle': its => kilobytes(its(({ afterIdle }) => afterIdle.bytes)),
  'requests after idle': its => `${its(({ afterIdle }) => afterIdle.requests)}`,
  'first contentful paint': its => seconds(its(visit => visit.firstPaint)),
  'largest contentful paint': its => seconds(its(visit => visit.largestPaint)),
  'layout shift': its => its(({ shift }) => shift).toFixed(3),
  'blocking time': its => `${its(({ blocking }) => blocking).toFixed(0)} ms`,
  'bytes to the first result': its => {
    const found = its(({ search }) => search.time)
    const bytes = kilobytes(its(({ search }) => search.bytes))
    return Number.isFinite(found) ? bytes : `(${bytes})`
  },
  'first key to first result': its => seconds(its(({ search }) => search.time)),
}
