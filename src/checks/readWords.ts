import type { Place } from '../legal/source.ts'
import { filledIn } from './filledIn.ts'

/** What of a clause's Markdown is not words, in the order of trial. */
const marks = [
  /<!--[\s\S]*?-->/,
  /\{\{[^{}\n]*\}\}/,
  /\[\]\([^()\s]*\)/,
  /\]\([^()\s]*\)|\][ ]?\{#[^{}]*\}/,
  /\[(?=[^[\]]*\](?:\(|\{#))/,
  /[ \t]*\{#[^{}\n]*\}[ \t]*$/,
  /\\(?=[!-/:-@[-`{-~\n])/,
  /<(?=(?:https?:|mailto:)[^<>\s]*>)|>(?<=<(?:https?:|mailto:)[^<>\s]*>)/,
  /\*+/,
  /[ \t]+(?=\n|(?![\s\S]))|(?<=\n)[ \t>]+/,
]

/** Without any of these, and no space at its end, a clause has no marks. */
const anyMark = /[<[\]{\\*\n]/

/** What stands before the words of a heading, an item or a quotation. */
const start = /^(?:[ \t]*>)*[ \t]*(?:#{1,6}|\d{1,9}[.)]|[-+*])?[ \t]+/

/** A table's lines below its head, `| --- |`, and the bars of the others. */
const rule = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:|-]*)?$/
const bars = /(?<!\\)[ \t]*\|[ \t]*/

const either = (forms: readonly RegExp[]) =>
  new RegExp(forms.map(({ source }) => source).join('|'), 'gm')
const inWords = either(marks)
const inTables = either([rule, bars, ...marks])

/** Where words were written. */
export interface Written {
  /** The lines in which they were written, and the number of the first. */
  readonly raw: string
  readonly first: number
  /**
   * Parts of the words that are as they were written, in order: where each
   * begins in the words, and where in `raw` (UTF-16 units).
   */
  readonly begins: readonly number[]
  readonly from: readonly number[]
  /** How long the words are. */
  readonly length: number
}

/** Words, and where they were written. */
interface Words {
  readonly words: string
  readonly written: Written
}

/**
 * Takes the marks of Markdown out of a clause that begins on line `first`
 * (from 0). ('1. See **all** of [](#a).') -> 'See all of \uFFFC.'
 */
export function readWords(raw: string, first: number, table = false): Words {
  const heads = start.exec(raw)?.[0].length ?? 0
  if (
    !table &&
    !anyMark.test(raw) &&
    !/[ \t]/.test(raw.charAt(raw.length - 1))
  ) {
    const words = raw.slice(heads)
    const { length } = words
    return {
      words,
      written: { raw, first, begins: [0], from: [heads], length },
    }
  }
  const form = table ? inTables : inWords
  const begins: number[] = []
  const from: number[] = []
  let words = ''
  let at = heads
  // Words go on until the next mark, and on behind it.
  while (at < raw.length) {
    form.lastIndex = at
    const found = form.exec(raw)
    const end = found?.index ?? raw.length
    if (end > at) {
      begins.push(words.length)
      from.push(at)
      words += raw.slice(at, end)
    }
    if (found === null) break
    const [taken] = found
    at = end + taken.length
    const kept = keptOf(taken)
    if (kept !== '') {
      begins.push(words.length)
      from.push(end)
      words += kept
    }
    // What a backslash stands before is no mark.
    if (taken === '\\' && at < raw.length) {
      begins.push(words.length)
      from.push(at)
      words += raw.charAt(at)
      at += 1
    }
  }
  if (begins.length === 0) {
    begins.push(0)
    from.push(heads)
  }
  const { length } = words
  return { words, written: { raw, first, begins, from, length } }
}

/** What stands in the words for a mark: a value, a citation, a cell's end. */
function keptOf(mark: string): string {
  if (mark.startsWith('{{') || mark.startsWith('[](')) return filledIn
  return /^[ \t]*\|[ \t]*$/.test(mark) ? '\n' : ''
}

/** The place in the file of an offset in the words (UTF-16 units). */
export function placeIn(written: Written, offset: number): Place {
  const { raw, first, begins, from, length } = written
  const last = Math.max(Math.min(offset, length - 1), 0)
  const part = Math.max(countBelow(begins, last + 1) - 1, 0)
  const at = (from[part] ?? 0) + last - (begins[part] ?? 0)
  let line = first + 1
  let start = 0
  for (;;) {
    const end = raw.indexOf('\n', start)
    if (end < 0 || end >= at) break
    line += 1
    start = end + 1
  }
  return { line, column: at - start + 1 }
}

/** Where a place in the file stands in the words. */
export function offsetIn(written: Written, { line, column }: Place): number {
  const { raw, first, begins, from, length } = written
  let start = 0
  for (let above = line - first - 1; above > 0; above--) {
    const end = raw.indexOf('\n', start)
    start = (end < 0 ? raw.length : end) + 1
    if (end < 0) break
  }
  const limit = start + column - 1
  const part = countBelow(from, limit) - 1
  if (part < 0) return 0
  const [begin = 0, end = length] = begins.slice(part, part + 2)
  return Math.min(begin + limit - (from[part] ?? 0), end)
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
