import { MARKS, SPACELESS } from './scripts.ts'

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
export function tokens(text: string): Token[] {
  return Array.from(text.matchAll(token), match => ({
    text: match[0],
    start: match.index,
  }))
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
