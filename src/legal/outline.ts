import { blocksOf } from './blocks/block.ts'
import { container } from './blocks/container.ts'
import { foreign } from './blocks/foreign.ts'
import { heading } from './blocks/heading.ts'
import { html } from './blocks/html.ts'
import { list } from './blocks/list.ts'
import { paragraph } from './blocks/paragraph.ts'
import { quote } from './blocks/quote.ts'
import { openScope, type Read, type Reader, wrong } from './blocks/reader.ts'
import { table } from './blocks/table.ts'
import type { ClauseKind } from './clause.ts'
import { reportDuplicates } from './duplicates.ts'
import { markdown, type Token } from './markdown.ts'
import type { Numbering } from './numbering.ts'
import type { Lines, Source } from './source.ts'

/** A clause whose words have not been filled in yet. */
export interface Outline {
  readonly kind: ClauseKind
  readonly id: string
  /** Whether the author gave the id; others follow by position. */
  readonly named: boolean
  /** 2 for `##`; 0 for what is no heading. */
  readonly level: number
  readonly number: string
  readonly citation: string
  readonly lines: Lines
  /** Its own inline tokens; a table's block tokens. */
  readonly tokens: Token[]
  readonly clauses: Outline[]
}

/** A text cut into clauses. */
export interface Outlined {
  readonly clauses: readonly Outline[]
  /**
   * Ids of the articles (`preamble` for what stands before them) of which
   * something was reported, so that more would only be told twice.
   */
  readonly flawed: ReadonlySet<string>
  /** Whether there may be articles whose ids are not known. */
  readonly nameless: boolean
}

const readers: Readonly<Record<string, Read>> = {
  paragraph,
  table,
  html_block: html,
  ordered_list: list,
  bullet_list: list,
  blockquote: quote,
  container_block: container,
  heading: (reader, block) => {
    const mend =
      'Headings stand at the left edge, outside of both: move it out.'
    const { markup } = block.token
    wrong(
      reader,
      block,
      'has a heading inside an item or a block.',
      mend,
      markup,
    )
  },
}

/**
 * Cuts a text into clauses, gives each its id and number, and reports what
 * the format does not have. Ids inside an article follow by position:
 * `disputes-p1` (paragraph), `disputes-2`, `disputes-2-1` (items), and
 * `-b1`, `-t1`, `-h1`, `-c1`, `-q1` for bullets, tables, headings and the
 * blocks `conspicuous` and quotation.
 */
export function outline(source: Source, numbering: Numbering): Outlined {
  const clauses: Outline[] = []
  const reader: Reader = {
    source,
    numbering,
    flawed: new Set(),
    unnumbered: new Set(),
    nameless: false,
    colons: false,
    top: openScope('', [], clauses),
    article: openScope('preamble', [], clauses),
    articles: 0,
    level: 1,
    read: (blocks, scope) => {
      for (const block of blocks) {
        const read = readers[block.type] ?? foreign
        read(reader, block, scope)
      }
    },
    readTop: blocks => {
      for (const block of blocks) {
        if (block.type === 'heading') heading(reader, block)
        else reader.read([block], reader.article)
      }
    },
  }
  reader.readTop(blocksOf(markdown.parse(source.text, {})))
  const repeated = reportDuplicates(clauses, source)
  return {
    clauses,
    flawed: new Set([...reader.flawed, ...repeated]),
    nameless: reader.nameless || repeated.length > 0,
  }
}
