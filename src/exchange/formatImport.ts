import { formatWarnings } from '../problem.ts'
import type { Imported } from './importUnits.ts'

/** What a person reads of an import: each change as a redline, and counts. */
export function formatImport(imported: Imported, dryRun: boolean): string {
  const { changes, confirmed, unchanged, untranslated } = imported
  const { waiting, files, warnings } = imported
  const redlines = changes.map(({ key, redline }) => `${key}\n  ${redline}\n`)
  const [verb, wrote] = dryRun
    ? ['would change', 'Nothing was written; without --dry-run this writes']
    : ['changed', 'Wrote']
  const right = confirmed.map(key => `${key}\n  found still right\n`)
  const left = waiting.map(
    key =>
      `${key}\n  not recorded as translated: other cells of it are not translated, or stale\n`,
  )
  const counts = `${changes.length} ${verb}, ${unchanged} as they were, ${untranslated} without a finished translation.`
  const written =
    files.length === 0 ? [] : [`${wrote} ${[...files].join(', ')}.`]
  const told = [...redlines, ...right, ...left, formatWarnings(warnings)]
  return [...told, counts, ...written].filter(Boolean).join('\n')
}
