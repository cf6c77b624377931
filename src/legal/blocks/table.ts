import { linesOf } from '../source.ts'
import type { Block } from './block.ts'
import { add, count, type Reader, type Scope, wrong } from './reader.ts'

/** A table is one clause; its cells are filled in later. */
export function table(reader: Reader, block: Block, scope: Scope): void {
  checkRows(reader, block)
  const id = `${scope.id}-t${count(scope, 't')}`
  add(scope, 'table', id, block, { tokens: block.tokens })
}

/**
 * Reports rows with more or fewer cells than the head: what is too much in
 * them would stand on no page.
 */
function checkRows(reader: Reader, block: Block): void {
  const { length } = block.tokens.filter(({ type }) => type === 'th_open')
  const rows = block.tokens.filter(({ type }) => type === 'tr_open')
  for (const { map } of rows.slice(1)) {
    const line = map?.[0] ?? block.lines[0]
    const row = linesOf(reader.source)[line] ?? ''
    const cells = cellsIn(row)
    if (cells === length) continue
    const has = cells === 1 ? '1 cell' : `${cells} cells`
    const message = `has a row of ${has}, where the head of the table has ${length}.`
    const wide = row.indexOf('｜')
    const column = Math.max(wide < 0 ? row.search(/[^\s>]/) : wide, 0) + 1
    const mend = mendOf(wide >= 0, cells > length)
    wrong(reader, block, message, mend, { line: line + 1, column })
  }
}

function mendOf(wide: boolean, more: boolean): string {
  if (wide) return 'Write plain bars, "|", for "｜".'
  return more
    ? 'Take out what is too much, or write "\\|" for a bar that is part of the words.'
    : 'Write a cell for each column, "| |" for one without words; or leave an empty line above, if it is no row.'
}

/**
 * How many cells GFM reads in a row, where a bar stands for itself behind a
 * backslash alone, also in code: ('| a \\| b | `c` |') -> 2
 */
function cellsIn(row: string): number {
  const words = row
    .replace(/^[\s>]*/, '')
    .trimEnd()
    .replaceAll('\\|', '-')

  return words.replace(/^\|/, '').replace(/\|$/, '').split('|').length
}
