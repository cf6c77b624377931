import { diffArrays } from 'diff'
import type { Word } from './words.ts'

/** A run of words that stayed, came or went. */
export interface Run {
  readonly change: 'same' | 'inserted' | 'deleted'
  readonly text: string
}

/**
 * What became of `before`, word by word: first what went, then what came in
 * its place. White space alone between two changes is taken into them, so
 * that a rewritten phrase reads as one.
 */
export function compareWords(
  before: readonly Word[],
  after: readonly Word[],
): readonly Run[] {
  const changes = diffArrays([...before], [...after], {
    comparator: (a, b) => a.key === b.key,
  })
  const runs: Run[] = []
  let deleted = ''
  let inserted = ''
  const flush = () => {
    if (deleted !== '') runs.push({ change: 'deleted', text: deleted })
    if (inserted !== '') runs.push({ change: 'inserted', text: inserted })
    deleted = ''
    inserted = ''
  }
  for (const [index, { added, removed, value }] of changes.entries()) {
    const text = value.map(word => word.text).join('')
    const between = deleted + inserted !== '' && index < changes.length - 1
    if (removed) deleted += text
    else if (added) inserted += text
    else if (between && /^\s+$/.test(text)) {
      deleted += text
      inserted += text
    } else {
      flush()
      runs.push({ change: 'same', text })
    }
  }
  flush()
  return runs
}
