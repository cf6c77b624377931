import { type Clause, flatten } from '../legal/clause.ts'
import { markdown, type Token } from '../legal/markdown.ts'
import { cutFrontMatter } from '../library/cutFrontMatter.ts'
import { cellSpans } from './cellSpans.ts'
import { frontMatterSpans } from './frontMatterSpans.ts'
import type { Span } from './span.ts'
import { wordsSpan } from './wordsSpan.ts'

/**
 * Finds the words of a sound text, in its order: title and summary, then
 * those of each clause. `clauses` are those that were read from it.
 */
export function spansOf(
  text: string,
  clauses: readonly Clause[],
): readonly Span[] {
  const { yaml, line, body } = cutFrontMatter(text, () => {})
  const starts = lineStarts(text)
  const queue = markdown.parse(body, {})
  const spans: Span[] = [...frontMatterSpans(yaml, starts[line - 1] ?? 0)]
  // Blocks are read in the order of the text, so each clause with words of
  // its own has the next of them.
  for (const clause of flatten(clauses)) {
    if (clause.kind === 'conspicuous' || clause.kind === 'quote') continue
    if (clause.kind === 'table') {
      const rows = takeTo(queue, 'table_close')
      spans.push(...cellSpans(text, starts, clause.id, rows))
    } else {
      const inline = takeTo(queue, 'inline').at(-1)
      if (inline) spans.push(wordsSpan(text, starts, clause, inline))
    }
  }
  return spans
}

/** Where each line begins, from 0. */
function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1)
  return starts
}

function takeTo(queue: Token[], type: string): readonly Token[] {
  const end = queue.findIndex(token => token.type === type)
  return queue.splice(0, end + 1)
}
