import type { Span } from './marks.ts'
import { isSpaceless } from './scripts.ts'
import type { Verbatim } from './verbatim.ts'

/** A stretch of an excerpt. */
export interface Segment {
  readonly text: string
  readonly marked: boolean
}

/**
 * What is shown of a text: about `size` characters of a script without
 * spaces, or half as many words, about the first mark, as they are written.
 */
export function excerpt(
  { text, starts }: Verbatim,
  marks: readonly Span[],
  size: number,
): readonly Segment[] {
  const spans = [...marks].sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const first = spans[0]?.[0] ?? 0
  const ends = [...starts.slice(1), text.length]
  const cost = starts.map((start, index) =>
    isSpaceless(text.slice(start, ends[index])) ? 1 : 2,
  )
  let from = Math.max(
    0,
    ends.findIndex(end => end > first),
  )
  let to = from
  let room = size
  while (from > 0 && room > size * 0.75) room -= cost[--from] ?? 0
  while (to < starts.length && room > 0) room -= cost[to++] ?? 0
  while (from > 0 && room > 0) room -= cost[--from] ?? 0

  const segments: Segment[] = []
  const add = (added: string, marked: boolean): void => {
    if (added !== '') segments.push({ text: added, marked })
  }
  let at = starts[from] ?? 0
  const end = ends[to - 1] ?? 0
  if (from > 0) add('…', false)
  for (const [start, stop] of spans) {
    if (stop <= at || start >= end) continue
    add(text.slice(at, Math.max(at, start)), false)
    add(text.slice(Math.max(at, start), Math.min(stop, end)), true)
    at = Math.min(stop, end)
  }
  add(text.slice(at, end).trimEnd(), false)
  if (to < starts.length) add('…', false)
  return segments
}
