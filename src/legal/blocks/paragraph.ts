import { linesOf } from '../source.ts'
import type { Block } from './block.ts'
import { add, count, labels, type Reader, type Scope, wrong } from './reader.ts'

/** A paragraph is counted, though its number is not printed (款). */
export function paragraph(reader: Reader, block: Block, scope: Scope): void {
  const value = count(scope, 'p')
  const path = [...scope.path, ['paragraph', value] as const]
  const inItem = scope.path.length > 1
  const { citation } = labels(reader, path, block)
  checkLines(reader, block)
  add(scope, 'paragraph', `${scope.id}-p${value}`, block, {
    tokens: block.words,
    citation: inItem || !scope.citable ? '' : citation,
  })
}

const item =
  'Write "1. " with a space for an item: numbers are printed by themselves.'

/** What looks like the start of another block, and is only words. */
const starts: readonly (readonly [RegExp, string])[] = [
  [/^#{1,6}(?=[^#\s])/, 'Write a space after it, to make a heading.'],
  [/^\d{1,3}(?:[.)](?=\p{L})|[、．）])/u, item],
  [
    /^(?:::|：：)[:：]*/,
    'Write three colons, a space and the name: "::: conspicuous".',
  ],
  [
    /^[|｜][\s:|｜-]*-{3}[\s:|｜-]*$/,
    'For a table, write plain bars, "|", and as many cells in the line above it.',
  ],
]

/** At the start alone: "as said in\n(a) above" is a line of words. */
const startsFirst: typeof starts = [
  [/^[（(](?:\d{1,2}|[一二三四五六七八九十]+|[a-z]|[ivx]{1,4})[)）]/, item],
]

const startsLater: typeof starts = [
  [
    /^\d{1,9}[.)](?=\s)/,
    'Leave an empty line above it; or, if it is no item, join the two lines.',
  ],
]

/** Reports lines that were meant to begin an item, a heading or a block. */
export function checkLines(reader: Reader, block: Block): void {
  const all = linesOf(reader.source)
  for (const [index, text] of block.text.split('\n').entries()) {
    const words = text.trim()
    const more = index === 0 ? startsFirst : startsLater
    for (const [form, mend] of [...starts, ...more]) {
      const [mark] = form.exec(words) ?? []
      if (mark === undefined) continue
      const line = block.lines[0] + index + 1
      const found = (all[line - 1] ?? '').lastIndexOf(words)
      const column = Math.max(found, 0) + 1
      const message = `has "${mark}" in its words, where it begins nothing.`
      wrong(reader, block, message, mend, { line, column })
      if (mark.startsWith('#')) reader.nameless = true
      if (/[:：]/.test(mark)) reader.colons = true
      break
    }
  }
}
