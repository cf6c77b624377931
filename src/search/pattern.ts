import { isSpaceless } from './scripts.ts'

/**
 * The source of a regular expression for a word in the text of a page, whose
 * white space may be otherwise: `'Data use' -> '(?<!…)Data\s+use(?!…)'`. It does
 * not match within longer words, but in scripts without spaces.
 */
export function patternOf(word: string): string {
  const source = word
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
  return isSpaceless(word)
    ? source
    : `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`
}
