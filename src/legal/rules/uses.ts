import { linkTokens, type Token, textToken } from '../markdown.ts'
import type { TermsSoFar } from '../term.ts'
import { wholeWords } from '../wholeWords.ts'
import type { Rule } from './rule.ts'

type TermSoFar = TermsSoFar[number]

/** A use of a term in the words of a clause, in UTF-16 units. */
interface Use {
  readonly term: TermSoFar
  readonly start: number
  readonly end: number
}

const around: Readonly<Record<string, number>> = {
  link_open: 1,
  link_close: -1,
  term_open: 1,
  term_close: -1,
}

/**
 * Makes each use of a term behind its definition a link to it:
 * `Agreement` -> `<a href="#term-agreement" class="term">Agreement</a>`.
 * Headings, links, citations and definitions stay as they are.
 */
export const uses: Rule = (tokens, _, { terms, tag, clause }) => {
  if (terms.length === 0) return
  if (clause.kind === 'article' || clause.kind === 'heading') return
  joinWords(tokens)
  const here = tokens.map(token => token.attrGet('id'))
  const known = terms.filter(({ id }) => !here.includes(id))
  const words = tokens.map(contentOf).join('')
  const isWhole = wholeWords(words, tag)
  let offset = 0
  let depth = 0
  const linked = tokens.flatMap(token => {
    const start = offset
    const { type, content } = token
    offset += contentOf(token).length
    depth += around[type] ?? 0
    if (type === 'term_open') {
      const id = token.attrGet('id')
      known.push(...terms.filter(term => term.id === id))
    }
    if (type !== 'text' || depth > 0) return token
    const isUse = (from: number, to: number) =>
      isWhole(start + from, start + to)
    return link(content, findUses(content, known, isUse))
  })
  tokens.splice(0, tokens.length, ...linked)
}

/** Text beside text, as values and ends of lines leave it, made one. */
function joinWords(tokens: Token[]): void {
  for (let at = tokens.length - 1; at > 0; at--) {
    const [before, token] = [tokens[at - 1], tokens[at]]
    if (before?.type !== 'text' || token?.type !== 'text') continue
    before.content += token.content
    tokens.splice(at, 1)
  }
}

function contentOf({ type, content }: Token): string {
  return type === 'hardbreak' ? '\n' : content
}

/** The uses in `text`; where they overlap, the longest term's. */
function findUses(
  text: string,
  terms: readonly TermSoFar[],
  isUse: (start: number, end: number) => boolean,
): readonly Use[] {
  const found: Use[] = []
  const longest = terms.toSorted((a, b) => b.words.length - a.words.length)
  for (const term of longest) {
    const { length } = term.words
    let start = text.indexOf(term.words)
    for (; start >= 0; start = text.indexOf(term.words, start + 1)) {
      const end = start + length
      const free = found.every(use => use.end <= start || end <= use.start)
      if (free && isUse(start, end)) found.push({ term, start, end })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** `text` with a link around each use. */
function link(text: string, found: readonly Use[]): Token[] {
  const parts: Token[] = []
  let from = 0
  for (const { term, start, end } of found) {
    term.uses += 1
    const words = text.slice(start, end)
    if (start > from) parts.push(textToken(text.slice(from, start)))
    parts.push(...linkTokens(`#${term.id}`, 'term', words))
    from = end
  }
  if (from < text.length) parts.push(textToken(text.slice(from)))
  return parts
}
