import type { Timed } from './compareBuilds.ts'
import { formatSizes } from './formatSizes.ts'
import { median } from './median.ts'

/** A table in Markdown: texts a second, by system and number of texts. */
export function formatGrowth(all: readonly Timed[]): string {
  return formatSizes('texts a second', all, ({ pages, runs }) =>
    (pages / median(runs.map(({ wall }) => wall))).toFixed(0),
  )
}
