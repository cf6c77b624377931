import { markdown, type Token } from '../legal/markdown.ts'
import type { Piece } from './piece.ts'

/** How what markdown-it read is written, where it does not say so itself. */
const forms = {
  softbreak: /[ \t]*\n[ \t]*/y,
  hardbreak: /(?:\\| {2,})\n[ \t]*/y,
  code_inline: /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/y,
  image: /!\[[^\]]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)/y,
  autolink: /<[^<>\s]*>/y,
  link_close:
    /\]\(\s*(?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/y,
  term_close: /\]\{[^{}\n]*\}/y,
  escape: /\\([!-/:-@[-`{-~])/y,
  entity: /&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/iy,
} as const

/**
 * Cuts inline Markdown into the words that are translated and the marks
 * around and between them, as markdown-it reads it.
 * ('**All** of {{name}}') -> open `**`, words `All`, close `**`, words
 * ` of `, sign `{{name}}`
 */
export function pieces(source: string): readonly Piece[] {
  const [inline] = markdown.parseInline(source, {})
  const tokens = inline?.children ?? []
  const found: Piece[] = []
  let at = 0
  const take = (kind: Piece['kind'], length: number) => {
    if (length === 0) return
    found.push({ kind, text: source.slice(at, at + length) })
    at += length
  }
  const lengthOf = (name: keyof typeof forms) => {
    const length = matchAt(forms[name], source, at)?.[0].length
    if (length === undefined) throw lost(source, at, name)
    return length
  }
  for (let index = 0; index < tokens.length; index++) {
    const { type, content, markup } = tokens[index] ?? noToken
    if (type === 'text') {
      take('words', wordsLength(source, at, content))
    } else if (type === 'softbreak') {
      take('wrap', lengthOf(type))
    } else if (type === 'hardbreak') {
      take('sign', lengthOf(type))
    } else if (type === 'code_inline' || type === 'image') {
      take('sign', lengthOf(type))
    } else if (type === 'link_open' && markup === 'autolink') {
      take('sign', lengthOf('autolink'))
      index = closing(tokens, index)
    } else if (type === 'link_open' && closing(tokens, index) === index + 1) {
      at += 1
      const length = lengthOf('link_close') + 1
      at -= 1
      take('sign', length)
      index += 1
    } else if (type === 'link_open' || type === 'term_open') {
      take('open', 1)
    } else if (type === 'link_close' || type === 'term_close') {
      take('close', lengthOf(type))
    } else if (type.endsWith('_open') || type.endsWith('_close')) {
      if (!source.startsWith(markup, at)) throw lost(source, at, type)
      take(type.endsWith('_open') ? 'open' : 'close', markup.length)
    } else {
      if (!source.startsWith(content, at)) throw lost(source, at, type)
      take('sign', content.length)
    }
  }
  // Spaces at the end mean nothing, and are no token.
  take('words', source.length - at)
  return found
}

const noToken = { type: '', content: '', markup: '' }

/** Where the link that opens at `index` is closed. */
function closing(tokens: readonly Token[], index: number): number {
  return tokens.findIndex(
    ({ type }, other) => other > index && type === 'link_close',
  )
}

/** How much of the source gives the words `content`, from `start` on. */
function wordsLength(source: string, start: number, content: string): number {
  let at = start
  let read = 0
  while (read < content.length) {
    const [escaped, sign = ''] = matchAt(forms.escape, source, at) ?? []
    const [entity] = matchAt(forms.entity, source, at) ?? []
    const plain = entity && markdown.utils.unescapeAll(entity)
    if (escaped && content.startsWith(sign, read)) {
      at += escaped.length
      read += sign.length
    } else if (entity && plain && content.startsWith(plain, read)) {
      at += entity.length
      read += plain.length
    } else if (source[at] === content[read]) {
      at += 1
      read += 1
    } else if (source[at] === ' ' || source[at] === '\t') {
      at += 1
    } else {
      throw lost(source, at, 'text')
    }
  }
  return at - start
}

function matchAt(form: RegExp, text: string, at: number) {
  form.lastIndex = at
  return form.exec(text)
}

/** Markdown that is read, and that this file does not know how to write. */
function lost(source: string, at: number, type: string): Error {
  return new Error(`No ${type} found in "${source}" at ${at}`)
}
