import { formatWarnings } from '../problem.ts'
import type { Summary } from './build.ts'

/**
 * What a build says at its end: what it warns of, then `2 languages, …` in a
 * block.
 */
export function formatSummary(
  summary: Summary,
  output: string,
  seconds: number,
): string {
  const { only, languages } = summary
  const built = only && `${only.join(', ')} (${only.length} of ${languages})`
  const release = `${kilobytes(summary.sentBytes)} as sent`
  const rows = [
    ['languages', built ?? languages],
    ['documents', summary.documents],
    ['pages', summary.pages],
    ['search entries', summary.searchEntries],
    ['size', kilobytes(summary.bytes)],
    only ? ['shard', release] : ['release', `${summary.release}, ${release}`],
    ['time', `${seconds.toFixed(1)} s`],
  ]
  const lines = rows.map(([name, value]) => `  ${`${name}`.padEnd(16)}${value}`)
  const warned = formatWarnings(summary.warnings)
  return [...(warned ? [warned] : []), `Built ${output}`, ...lines].join('\n')
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`
