import type { Block } from './block.ts'
import { type Reader, wrong } from './reader.ts'

/** What Markdown has and legal texts do not, and what to do instead. */
const foreigners: Readonly<Record<string, readonly [string, string]>> = {
  hr: ['a horizontal rule', 'Take it out: headings set articles apart.'],
  fence: ['a block of code', 'Write paragraphs, items or a table.'],
  code_block: [
    'text indented by four spaces or more',
    'Begin it at the left edge; inside an item, below the first of its words.',
  ],
}

/** Reports a block that the format does not have. */
export function foreign(reader: Reader, block: Block): void {
  const { type, token } = block
  const [what, mend] = foreigners[type] ?? [type, 'Take it out.']
  wrong(reader, block, `has ${what}.`, mend, token.markup)
}
