import type { Timed } from './compareBuilds.ts'
import { formatSizes } from './formatSizes.ts'
import { formatSpread } from './formatSpread.ts'
import type { Measure } from './measure.ts'
import { median } from './median.ts'

/**
 * A table in Markdown: what building again took after one changed sentence,
 * and which part of a cold build that is, by system and number of texts.
 */
export function formatRebuilds(all: readonly Timed[]): string {
  const walls = (runs: readonly Measure[]) => runs.map(({ wall }) => wall)
  return formatSizes('one sentence changed', all, ({ runs, rebuilds }) => {
    const part = median(walls(rebuilds)) / median(walls(runs))
    return `${formatSpread(walls(rebuilds), 1, 's')}, ${part.toFixed(2)}`
  })
}
