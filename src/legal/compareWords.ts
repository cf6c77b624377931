import { diffArrays } from 'diff'
import type { Word } from './words.ts'

/** A run of words that stayed, came or went. */
export interface Run {
  readonly change: 'same' | 'inserted' | 'deleted'
  readonly text: string
}

/**
 * How many words may come or go before a text counts as written anew: the
 * work grows with their square, and so long a list says nothing to a reader.
 */
const furthest = 1000

/**
 * What became of `before`, word by word: first what went, then what came in
 * its place. White space alone between two changes is taken into them, so
 * that a rewritten phrase reads as one.
 */
export function compareWords(
  before: readonly Word[],
  after: readonly Word[],
): readonly Run[] {
  const changes =
    diffArrays([...before], [...after], {
      comparator: (a, b) => a.key === b.key,
      maxEditLength: furthest,
    }) ?? writtenAnew(before, after)
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

/** All between the words that both begin and end with came and went. */
function writtenAnew(before: readonly Word[], after: readonly Word[]) {
  const shorter = Math.min(before.length, after.length)
  const same = (a: Word | undefined, b: Word | undefined) => a?.key === b?.key
  let start = 0
  while (start < shorter && same(before[start], after[start])) start++
  let end = 0
  while (
    end < shorter - start &&
    same(before.at(-1 - end), after.at(-1 - end))
  ) {
    end++
  }
  const kept = { added: false, removed: false }
  return [
    { ...kept, value: before.slice(0, start) },
    { ...kept, removed: true, value: before.slice(start, before.length - end) },
    { ...kept, added: true, value: after.slice(start, after.length - end) },
    { ...kept, value: after.slice(after.length - end) },
  ].filter(({ value }) => value.length > 0)
}
