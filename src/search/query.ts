import { fold } from './fold.ts'
import { isSpaceless } from './scripts.ts'
import { letters, tokens } from './tokens.ts'

/** Words that must stand in a clause letter by letter. */
export interface Phrase {
  readonly kind: 'phrase'
  /** Folded, as by `fold`. */
  readonly text: string
  /** Whether it may not begin or end inside a longer word. */
  readonly whole: boolean
  /** What Pagefind is asked for; empty where it can be of no help. */
  readonly ask: string
}

/** A word that matches as Pagefind matches it: by its stem and beginning. */
export interface Word {
  readonly kind: 'word'
  readonly text: string
}

export type Term = Phrase | Word

const LONGEST = 200
const QUOTES = '"“”„‟«»「」『』＂'
const part = new RegExp(
  `[${QUOTES}]([^${QUOTES}]*)[${QUOTES}](?!\\S)|\\S+`,
  'gu',
)
const quote = new RegExp(`[${QUOTES}]`, 'gu')
const quotesAbout = new RegExp(`^[${QUOTES}]+|[${QUOTES}]+$`, 'gu')

/**
 * The terms of a query, all of which must be found. What stands in quotes is
 * one phrase, and so is a run with characters of scripts without spaces; what
 * is longer than 200 characters is cut off.
 *
 * `'HIGO网站 "personal data" rights'` -> phrase, phrase, word
 */
export function parseQuery(query: string): readonly Term[] {
  const terms = new Map<string, Term>()
  const cut = [...query].slice(0, LONGEST).join('')
  for (const [chunk, quoted] of cut.matchAll(part))
    for (const term of termsOf(chunk, quoted))
      terms.set(`${term.kind} ${term.text}`, term)
  return [...terms.values()]
}

function termsOf(chunk: string, quoted: string | undefined): Term[] {
  if (quoted !== undefined) return phrase(quoted, true)
  const stray = (chunk.match(quote)?.length ?? 0) % 2 === 1
  const run = stray ? chunk.replace(quotesAbout, '') : chunk
  if (isSpaceless(run)) return phrase(run, false)
  return tokens(fold(run).text)
    .map(token => token.text.replace(/[^\p{Alphabetic}\p{N}\p{M}]/gu, ''))
    .filter(text => letters(text) !== '')
    .map(text => ({ kind: 'word', text }))
}

function phrase(original: string, whole: boolean): Phrase[] {
  // A mark that stands alone, as `´`, is a space with the mark to NFKC.
  const text = fold(original).text.trim()
  if (letters(text) === '' && !/\p{M}/u.test(text)) return []
  const all = tokens(text)
  const ask = all.flatMap((token, index) => {
    // A run may begin and end inside a word, which the index cannot find.
    const inside = index > 0 && index < all.length - 1
    const known = !isSpaceless(token.text) && (whole || inside)
    return known ? askable(token.text) : []
  })
  return [{ kind: 'phrase', text, whole, ask: [...new Set(ask)].join(' ') }]
}

// Pagefind keeps the parts of `e-mail/post`, but none of a single letter.
function askable(text: string): string[] {
  return text.split(/[^\p{Alphabetic}\p{N}\p{M}]+/u).filter(known => {
    return letters(known).length > 1
  })
}
