import { align, type Pair } from './align.ts'
import { compareWords, type Run } from './compareWords.ts'
import { likeness } from './likeness.ts'
import type { Word } from './words.ts'

/** A row of a table, cell by cell. */
export interface ComparedRow {
  /** Whether it names the columns. */
  readonly head: boolean
  readonly cells: readonly (readonly Run[])[]
}

/** Cuts the HTML of a cell, as it was and as it is, into words. */
export interface Cut {
  readonly before: (html: string) => readonly Word[]
  readonly after: (html: string) => readonly Word[]
}

/** A row as its cells' words. */
interface Row {
  readonly head: boolean
  readonly cells: readonly (readonly Word[])[]
}

/**
 * Compares two tables as the clause renderer writes them (none: empty HTML)
 * row by row and cell by cell. Columns belong together by their headings, and
 * a column that came or went is one of its own.
 */
export function compareTables(
  before: string,
  after: string,
  cut: Cut,
): readonly ComparedRow[] {
  const old = rowsOf(before, cut.before)
  const now = rowsOf(after, cut.after)
  const { between } = likeness()
  const columns = align(
    places(old),
    places(now),
    (a, b) => keyOf([headOf(old, a)]) === keyOf([headOf(now, b)]),
    // A heading that has another in its place was renamed.
    (a, b) => 0.5 + between(headOf(old, a), headOf(now, b)) / 2,
  )
  const flat = (row: Row) => row.cells.flat()
  const rows = align(
    old,
    now,
    (a, b) => a.head === b.head && keyOf(a.cells) === keyOf(b.cells),
    (a, b) => {
      if (a.head !== b.head) return 0
      return a.head ? 1 : between(flat(a), flat(b))
    },
  )
  return rows.map(row => ({
    head: (row.after ?? row.before)?.head ?? false,
    cells: columns.map(column => compareCells(row, column)),
  }))
}

function compareCells(row: Pair<Row>, column: Pair<number>): readonly Run[] {
  const cell = (side: 'before' | 'after') =>
    row[side]?.cells[column[side] ?? -1] ?? []
  return compareWords(cell('before'), cell('after'))
}

/** Numbers of a table's columns. */
function places(rows: readonly Row[]): readonly number[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return [...Array(width).keys()]
}

function headOf(rows: readonly Row[], column: number): readonly Word[] {
  return rows.find(({ head }) => head)?.cells[column] ?? []
}

function keyOf(cells: Row['cells']): string {
  return cells.map(cell => cell.map(({ key }) => key).join('\0')).join('\n')
}

/** The cells of a table in HTML, row by row. */
function rowsOf(html: string, cut: Cut['before']): readonly Row[] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => ({
    head: row.includes('<th'),
    cells: [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(
      ([, cell = '']) => cut(cell),
    ),
  }))
}
