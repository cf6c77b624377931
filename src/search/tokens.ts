import { MARKS, SPACELESS, USUAL } from './scripts.ts'

const letter = `(?:(?![${SPACELESS}])[\\p{L}\\p{N}\\p{M}\\u00AD${MARKS}])`
// Pagefind takes a word apart at ASCII punctuation; at other signs we must.
const word = `${letter}+(?:[!-/:-@[-\`{-~’]+${letter}+)*`
const other = `(?:(?!${letter})[^\\s${SPACELESS}])`
const token = new RegExp(
  `[${SPACELESS}][${MARKS}]*|${other}*${word}${other}*|${other}+`,
  'gu',
)

/** A stretch of a text that the index counts as one word. */
export interface Token {
  readonly text: string
  /** Where it starts in the text, in UTF-16 units. */
  readonly start: number
}

/**
 * Cuts a text as the index counts words: each character of a script without
 * spaces is one, with its marks; other words keep the punctuation about them.
 *
 * `'（HIGO网站）a b' -> ['（HIGO', '网', '站', '）a', 'b']`
 */
export function tokens(text: string): readonly Token[] {
  return usual.test(text) ? usualTokens(text) : anyTokens(text)
}

/** The same for every text, and slower. */
export function anyTokens(text: string): readonly Token[] {
  return Array.from(text.matchAll(token), match => ({
    text: match[0],
    start: match.index,
  }))
}

/** Texts as the most are, in which one look at a character tells its kind. */
const usual = new RegExp(`^[${USUAL}]*$`)

type Kind = (code: number) => boolean
const isSpace: Kind = code => code === 0x20 || code === 0x3000
const isHan: Kind = code => code >= 0x4e00 && code <= 0x9fff
const isLetter: Kind = code =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39)
/** What a word may have inside: ASCII punctuation and the apostrophe. */
const isJoint: Kind = code =>
  code === 0x2019 || (code > 0x20 && code < 0x7f && !isLetter(code))
const isOther: Kind = code => !isSpace(code) && !isHan(code) && !isLetter(code)

function usualTokens(text: string): readonly Token[] {
  const all: Token[] = []
  let start = skip(text, 0, isSpace)
  while (start < text.length) {
    let end = start + 1
    if (!isHan(text.charCodeAt(start))) {
      end = skip(text, start, isOther)
      if (isLetter(text.charCodeAt(end))) {
        let next = end
        do {
          end = skip(text, next, isLetter)
          next = skip(text, end, isJoint)
        } while (next > end && isLetter(text.charCodeAt(next)))
        end = skip(text, end, isOther)
      }
    }
    all.push({ text: text.slice(start, end), start })
    start = skip(text, end, isSpace)
  }
  return all
}

/** Where characters of a kind that begin at `from` end. */
function skip(text: string, from: number, kind: Kind): number {
  let at = from
  while (at < text.length && kind(text.charCodeAt(at))) at += 1
  return at
}

/**
 * What Pagefind compares of a text: letters and digits in lower case, without
 * marks. `'Café-Bar' -> 'cafebar'`
 */
export function letters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|[^\p{Alphabetic}\p{N}]/gu, '')
}
