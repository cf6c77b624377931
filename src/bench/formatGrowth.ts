import type { Timed } from './compareBuilds.ts'
import { formatTable } from './formatTable.ts'
import { median } from './median.ts'

/** A table in Markdown: texts a second, by system and number of texts. */
export function formatGrowth(all: readonly Timed[]): string {
  const sizes = [...new Set(all.map(({ pages }) => pages))]
  const names = [...new Set(all.map(({ system }) => system))]
  const rows = names.map(name => [
    name,
    ...sizes.map(size => {
      const timed = all.find(
        ({ system, pages }) => system === name && pages === size,
      )
      if (timed === undefined) return '–'
      return (size / median(timed.runs.map(run => run.wall))).toFixed(0)
    }),
  ])
  const head = ['texts a second', ...sizes.map(size => `of ${size}`)]
  return formatTable([head, ...rows])
}
