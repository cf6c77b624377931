import type { Token } from '../legal/markdown.ts'
import type { Span } from './span.ts'

/** The words of each cell of a table that has any, row by row. */
export function cellSpans(
  text: string,
  starts: readonly number[],
  table: string,
  tokens: readonly Token[],
): readonly Span[] {
  const spans: Span[] = []
  let [row, column, at] = [0, 0, 0]
  for (const { type, map, content } of tokens) {
    if (type === 'tr_open') {
      row += 1
      column = 0
      at = starts[map?.[0] ?? 0] ?? 0
    }
    if (type !== 'inline') continue
    column += 1
    const raw = inCell(content)
    if (raw === '') continue
    const start = text.indexOf(raw, at)
    at = start + raw.length
    const id = `${table}.${row}.${column}`
    spans.push({ id, start, end: at, words: content, write: inCell })
  }
  return spans
}

/** ('a | b') -> 'a \\| b' */
function inCell(words: string): string {
  return words
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
}
