import type { Saving } from './compareSaving.ts'
import { formatSizes } from './formatSizes.ts'
import { formatSpread } from './formatSpread.ts'

/**
 * A table in Markdown: how long it took until a browser showed what was saved,
 * by system and number of texts.
 */
export function formatSaving(all: readonly Saving[]): string {
  return formatSizes('saved and shown', all, ({ times }) =>
    formatSpread(times, 0, 'ms'),
  )
}
