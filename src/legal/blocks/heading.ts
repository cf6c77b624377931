import { headingId } from '../headingId.ts'
import { plainText } from '../markdown.ts'
import { linesOf } from '../source.ts'
import { unmarkTerms } from '../unmarkTerms.ts'
import type { Block } from './block.ts'
import { add, count, labels, openScope, type Reader, wrong } from './reader.ts'

/**
 * `## Title {#id}` opens an article in `top`; deeper headings stand inside
 * the article.
 */
export function heading(reader: Reader, block: Block): void {
  unmarkTerms(block.words)
  const { markup } = block.token
  const underlined = !markup.startsWith('#')
  const written = Number(block.token.tag.slice(1))
  const level = underlined || written === 1 ? 2 : written
  if (level > 2) {
    subheading(reader, block, level)
    return
  }
  const found = headingId(reader.source, block, !underlined)
  if (underlined) reader.flawed.add(reader.article.id)
  reader.level = 2
  reader.articles += 1
  const path = [['article', reader.articles]] as const
  const id = found ?? `article-${reader.articles}`
  const article = openScope(id, path, [])
  reader.article = article
  if (underlined) {
    const under = { line: block.lines[1], column: 1 }
    const line = linesOf(reader.source)[block.lines[1] - 1] ?? ''
    const message = `has "${line.trim()}" below a line, which makes a heading of it.`
    const mend = 'Take it out; for a heading write "## Title {#id}".'
    wrong(reader, block, message, mend, under)
  } else if (written === 1) {
    const mend = 'Write "##": "title" in the front matter is the one above.'
    wrong(reader, block, 'has a heading of the first level ("#").', mend)
  }
  if (found === undefined) {
    reader.flawed.add(id)
    reader.nameless = true
  }
  requireWords(reader, block)
  const { number, citation } = labels(reader, path, block)
  if (number !== '') refuseNumber(reader, block, number)
  add(reader.top, 'article', id, block, {
    number,
    citation,
    level,
    named: found !== undefined,
    tokens: block.words,
    clauses: article.clauses,
  })
}

function subheading(reader: Reader, block: Block, level: number): void {
  const { article } = reader
  if (level > reader.level + 1) {
    const { markup } = block.token
    const right = '#'.repeat(reader.level + 1)
    const message = `skips a heading level ("${markup}").`
    const mend = `Write "${right}"${right === '##' ? ', and an id' : ''}.`
    wrong(reader, block, message, mend, markup)
  }
  reader.level = level
  const id = headingId(reader.source, block, false)
  requireWords(reader, block)
  const position = count(article, 'h')
  add(article, 'heading', id ?? `${article.id}-h${position}`, block, {
    level,
    named: id !== undefined,
    tokens: block.words,
  })
}

/** How people write the number of an article before its title. */
const typed = new RegExp(
  [
    '第\\s*[\\d零〇一二三四五六七八九十百]+\\s*[章节節条條]',
    // Not 一、二审, the first and second instance.
    '[一二三四五六七八九十]+、(?![一二三四五六七八九十])',
    '[（(](?:\\d{1,2}|[一二三四五六七八九十]+)[)）]',
    '(?:Article|Section|Clause|Artikel|§)\\s*(?:\\d+|[IVXL]+)\\b[.:]?',
    '(?:[IVXL]+|\\d{1,2})[.)](?=\\s)',
    '\\d{1,2}[、．）]',
  ]
    .map(form => `^${form}`)
    .join('|'),
  'u',
)

function refuseNumber(reader: Reader, block: Block, number: string): void {
  const [mark] = typed.exec(plainText(block.words)) ?? []
  if (mark === undefined) return
  const message = `has "${mark}" in its words, where "${number.trim()}" is printed before them.`
  wrong(reader, block, message, 'Take it out of the words.')
}

function requireWords(reader: Reader, block: Block): void {
  if (plainText(block.words) !== '') return
  wrong(reader, block, 'has a heading without words.', 'Write them.')
}
