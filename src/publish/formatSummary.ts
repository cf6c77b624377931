import type { Summary } from './build.ts'

/** What a build says at its end: `2 languages, 2 documents, …` in a block. */
export function formatSummary(
  summary: Summary,
  output: string,
  seconds: number,
): string {
  const rows = [
    ['languages', summary.languages],
    ['documents', summary.documents],
    ['pages', summary.pages],
    ['search entries', summary.searchEntries],
    ['size', `${Math.round(summary.bytes / 1000)} kB`],
    ['time', `${seconds.toFixed(1)} s`],
  ]
  const lines = rows.map(([name, value]) => `  ${`${name}`.padEnd(16)}${value}`)
  return [`Built ${output}`, ...lines].join('\n')
}
