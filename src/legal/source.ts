import type { Report } from '../problem.ts'

/** A Markdown file whose lines stand where they stand in the file. */
export interface Source {
  readonly file: string
  /** The text; front matter is replaced by blank lines. */
  readonly text: string
  readonly report: Report
}

/** Lines of texts that are being read; splitting takes time. */
const split = new WeakMap<Source, readonly string[]>()

/** The lines of a source, without what ends them. */
export function linesOf(source: Source): readonly string[] {
  const known = split.get(source)
  if (known !== undefined) return known
  const lines = source.text.split('\n')
  split.set(source, lines)
  return lines
}

/** The same source, of which problems are reported elsewhere. */
export function reportingTo(source: Source, report: Report): Source {
  const other = { ...source, report }
  split.set(other, linesOf(source))
  return other
}

/** First line and the line after the last, from 0, as markdown-it has them. */
export type Lines = readonly [number, number]

/** A line and a column of a file, both from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Takes down what is wrong at a place of a source. */
export function reportAt(
  { file, report }: Source,
  { line, column }: Place,
  message: string,
  mend: string,
): void {
  report({ file, line, column, message, mend })
}

/**
 * The first place in `lines`, at or after `from`, where `needle` stands.
 * Where it cannot be found (it was written in another way, say), `from`, or
 * the first word of the lines.
 */
export function find(
  source: Source,
  lines: Lines,
  needle: string,
  from?: Place,
): Place {
  const all = linesOf(source)
  for (let index = lines[0]; index < lines[1]; index++) {
    if (needle === '' || (from && index + 1 < from.line)) continue
    const start = index + 1 === from?.line ? from.column - 1 : 0
    const found = (all[index] ?? '').indexOf(needle, start)
    if (found >= 0) return { line: index + 1, column: found + 1 }
  }
  const indent = (all[lines[0]] ?? '').search(/\S/)
  return from ?? { line: lines[0] + 1, column: Math.max(indent, 0) + 1 }
}
