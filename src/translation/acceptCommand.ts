import type { Version } from '../library/library.ts'

/** ({ en, terms, 2026-11-22 }, 'use-1') -> the command that accepts it */
export function acceptCommand(
  { tag, document, date }: Pick<Version, 'tag' | 'document' | 'date'>,
  id?: string,
): string {
  const clause = id === undefined ? '' : ` --clause ${id}`
  return `npm run accept -- --text ${tag}/${document}/${date}${clause}`
}
