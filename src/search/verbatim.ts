import { touch } from './scripts.ts'
import { tokens } from './tokens.ts'

/** Ends a word after which `touch` is wrong about the space. */
const EXCEPTION = '\u2060'

/**
 * The text as the index can hold it: runs of white space become one space, and
 * some invisible characters are left out.
 */
export function heldText(text: string): string {
  return seen(text).replace(/\s+/g, ' ').trim()
}

function seen(text: string): string {
  return text.replace(/[\u0085\u200B\u2060\uFEFF]/g, '')
}

/**
 * The text as Pagefind is given it, every token between spaces, from which
 * `fromIndex` gets `heldText` back: `'HIGO网站' -> 'HIGO 网 站'`.
 */
export function toIndex(text: string): string {
  let end = 0
  let last = ''
  let out = ''
  for (const token of tokens(seen(text))) {
    if (last !== '') {
      const joined = token.start === end
      out += joined === touch(last, token.text) ? ' ' : `${EXCEPTION} `
    }
    out += token.text
    last = token.text
    end = token.start + token.text.length
  }
  return out
}

/** A text together with where each of its tokens starts. */
export interface Verbatim {
  readonly text: string
  readonly starts: readonly number[]
}

/** The text as it was, from its words in the index. */
export function fromIndex(words: readonly string[]): Verbatim {
  const starts: number[] = []
  let text = ''
  let last = ''
  for (const word of words) {
    if (last !== '') {
      const exception = last.endsWith(EXCEPTION)
      const before = exception ? last.slice(0, -1) : last
      if (touch(before, word) === exception) text += ' '
    }
    starts.push(text.length)
    text += word.endsWith(EXCEPTION) ? word.slice(0, -1) : word
    last = word
  }
  return { text, starts }
}
