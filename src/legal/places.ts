import type { MarkdownIt, Token } from 'markdown-it'
import type { Place } from './source.ts'

/** How far into its inline text each token begins, in UTF-16 units. */
const offsets = new WeakMap<Token, number>()
const places = new WeakMap<Token, Place>()

/**
 * Where an inline token begins in its file. Known of links, images, raw HTML
 * and `{{name}}`, not of plain words.
 */
export function placeOf(token: Token): Place | undefined {
  return places.get(token)
}

/** Makes markdown-it note where inline tokens stand; it forgets otherwise. */
export function notePlaces(md: MarkdownIt): void {
  md.inline.State = class extends md.inline.State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const { pos } = this
      const token = super.push(type, tag, nesting)
      offsets.set(token, pos)
      return token
    }
  }
  md.core.ruler.after('inline', 'places', state => {
    let lines: readonly string[] | undefined
    let row = 0
    let cell = 0
    for (const token of state.tokens) {
      if (token.type === 'tr_open') {
        row = token.map?.[0] ?? 0
        cell = 0
      }
      if (token.type !== 'inline') continue
      // In a table, the next cell is looked for behind this one.
      if (token.map !== null && !token.children?.some(isPlaced)) continue
      lines ??= state.src.split('\n')
      if (token.map !== null) placeWords(token, lines, token.map[0], 0)
      else cell = placeWords(token, lines, row, cell)
    }
  })
}

const isPlaced = (token: Token) => offsets.has(token)

/**
 * Places the children of an inline token that begins on line `first`, not
 * before column `from`. Returns where the last line of its text ends.
 */
function placeWords(
  inline: Token,
  lines: readonly string[],
  first: number,
  from: number,
): number {
  const inTable = inline.map === null
  let start = 0
  let end = from
  for (const [index, words] of inline.content.split('\n').entries()) {
    const line = lines[first + index] ?? ''
    const raw = written(words, inTable).trim()
    const found = inTable ? line.indexOf(raw, from) : line.lastIndexOf(raw)
    const column = Math.max(found, 0)
    const indent = words.length - words.trimStart().length
    for (const token of inline.children ?? []) {
      const offset = offsets.get(token)
      if (offset === undefined) continue
      if (offset < start || offset > start + words.length) continue
      const before = written(words.slice(indent, offset - start), inTable)
      places.set(token, {
        line: first + index + 1,
        column: column + before.length + 1,
      })
    }
    start += words.length + 1
    end = column + raw.length
  }
  return end
}

/** A bar in a table's cell was written with a backslash. */
function written(words: string, inTable: boolean): string {
  return inTable ? words.replaceAll('|', '\\|') : words
}
