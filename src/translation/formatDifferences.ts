import { markDifference } from '../legal/markDifference.ts'
import { acceptCommand } from './acceptCommand.ts'
import type { ClauseState } from './clauseStates.ts'
import { sourceWords } from './sourceWords.ts'
import type { TextStatus } from './status.ts'
import { nameOf } from './translatable.ts'

/**
 * Each stale clause: its source before, after and compared, the translation
 * now, and the command that accepts it. `source`: the source language.
 */
export function formatDifferences(
  rows: readonly TextStatus[],
  source: string,
): string {
  const parts = rows.flatMap(row =>
    (row.states ?? [])
      .filter(({ state }) => state === 'stale')
      .map(state => difference(row, state, source)),
  )
  return parts.length === 0 ? 'No clause is stale.' : parts.join('\n\n')
}

function difference(
  { text, file = '' }: TextStatus,
  { id, before = '', source, translation }: ClauseState,
  tag: string,
): string {
  const after = sourceWords(source)
  return [
    `${file}:${translation?.line ?? 0}  ${nameOf(id)}`,
    `  before       ${before}`,
    `  after        ${after}`,
    `  change       ${markDifference(before, after, tag)}`,
    `  translation  ${translation === undefined ? '' : sourceWords(translation)}`,
    `  if right     ${acceptCommand(text, id)}`,
  ].join('\n')
}
