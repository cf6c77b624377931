import type { Clause } from '../legal/clause.ts'
import type { Token } from '../legal/markdown.ts'
import type { Span } from './span.ts'

/** The words of a heading, a paragraph or an item. */
export function wordsSpan(
  text: string,
  starts: readonly number[],
  { id, kind }: Pick<Clause, 'id' | 'kind'>,
  { content, map }: Pick<Token, 'content' | 'map'>,
): Span {
  const [first, end] = map ?? [0, 1]
  const lines = text.slice(starts[first], starts[end]).split('\n')
  const parts = content.split('\n')
  const inHeading = kind === 'article' || kind === 'heading'
  const head = parts[0] ?? ''
  const start = (starts[first] ?? 0) + (lines[0] ?? '').lastIndexOf(head)
  const last = parts.at(-1)?.trim() ?? ''
  const lastLine = first + parts.length - 1
  const stop =
    (starts[lastLine] ?? 0) +
    (lines[parts.length - 1] ?? '').lastIndexOf(last) +
    last.length
  if (inHeading) {
    const words = content.replace(/\s*\{#[^{}]*\}\s*$/, '')
    return { id, start, end: start + words.length, words, write: flat }
  }
  const before = text.slice(starts[first], start)
  const indent = indentBelow(before)
  return {
    ...{ id, start, end: stop, words: content },
    write: words =>
      words.trim().replaceAll(/\s*\n\s*/g, m => newLine(m, indent)),
  }
}

/** Words that have to stay on their line. */
function flat(words: string): string {
  return words.trim().replaceAll(/\s*\n\s*/g, ' ')
}

/** The end of a line with its two spaces, which break it. */
function newLine(end: string, indent: string): string {
  return `${/^ {2,}\n/.test(end) ? '  ' : ''}\n${indent}`
}

/**
 * What goes before a second line, where the first begins with `before`:
 * quotation marks stay, numbers and bullets are spaces.
 * ('> 1. ') -> '>    '
 */
function indentBelow(before: string): string {
  return before.replaceAll(/[^>\s]/g, ' ')
}
