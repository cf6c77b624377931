import type { Place } from '../legal/source.ts'
import { filledIn } from './passage.ts'

/** What of a clause's Markdown is not words, in the order of trial. */
const marks: readonly (readonly [RegExp, keep: string])[] = [
  [/<!--[\s\S]*?-->/y, ''],
  [/\{\{[^{}\n]*\}\}/y, filledIn],
  [/\[\]\([^()\s]*\)/y, filledIn],
  [/\]\([^()\s]*\)|\][ ]?\{#[^{}]*\}/y, ''],
  [/\[(?=[^[\]]*\](?:\(|\{#))/y, ''],
  [/[ \t]*\{#[^{}\n]*\}[ \t]*$/my, ''],
  [/\\(?=[!-/:-@[-`{-~\n])/y, ''],
  [
    /<(?=(?:https?:|mailto:)[^<>\s]*>)|>(?<=<(?:https?:|mailto:)[^<>\s]*>)/y,
    '',
  ],
  [/\*+/y, ''],
  [/[ \t]+(?=\n|$)|(?<=\n)[ \t>]+/y, ''],
]

/** What stands before the words of a heading, an item or a quotation. */
const start = /^(?:[ \t]*>)*[ \t]*(?:#{1,6}|\d{1,9}[.)]|[-+*])?[ \t]+/

/** A table's lines below its head, `| --- |`, and the bars of the others. */
const rule = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:|-]*)?$/gm
const bars = /(?<!\\)[ \t]*\|[ \t]*/gy

/** Words, and where each of their UTF-16 units was written. */
interface Words {
  readonly words: string
  readonly placeOf: (offset: number) => Place
  /** Where a place in the file stands in the words. */
  readonly offsetOf: (place: Place) => number
}

/**
 * Takes the marks of Markdown out of a clause that begins on line `first`
 * (from 0). ('1. See **all** of [](#a).') -> 'See all of \uFFFC.'
 */
export function readWords(raw: string, first: number, table = false): Words {
  const heads = start.exec(raw)?.[0].length ?? 0
  const rules = table ? [...raw.matchAll(rule)] : []
  const below = new Map(rules.map(found => [found.index, found[0]]))
  const offsets: number[] = []
  let words = ''
  for (let at = heads; at < raw.length; ) {
    const line = below.get(at)
    const bar = table ? matchAt(bars, raw, at) : undefined
    const mark = marks.find(([form]) => matchAt(form, raw, at))
    const taken = line ?? bar ?? (mark && matchAt(mark[0], raw, at)) ?? ''
    const kept = line !== undefined ? '' : bar ? '\n' : (mark?.[1] ?? '')
    if (taken === '') {
      offsets.push(at)
      words += raw[at]
      at += 1
      continue
    }
    if (kept !== '') {
      offsets.push(at)
      words += kept
    }
    at += taken.length
    // What a backslash stands before is no mark.
    if (taken === '\\' && at < raw.length) {
      offsets.push(at)
      words += raw[at]
      at += 1
    }
  }
  const ends = [...raw.matchAll(/\n/g)].map(({ index }) => index)
  return {
    words,
    placeOf: offset => {
      const at = offsets[Math.min(offset, offsets.length - 1)] ?? heads
      const line = countBelow(ends, at)
      const start = line === 0 ? 0 : (ends[line - 1] ?? 0) + 1
      return { line: first + line + 1, column: at - start + 1 }
    },
    offsetOf: ({ line, column }) => {
      const above = line - first - 1
      const start = above <= 0 ? 0 : (ends[above - 1] ?? raw.length) + 1
      return countBelow(offsets, start + column - 1)
    },
  }
}

/** How many numbers of a list, which rise, are less than `limit`. */
function countBelow(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

function matchAt(form: RegExp, text: string, at: number): string | undefined {
  form.lastIndex = at
  return form.exec(text)?.[0] || undefined
}
