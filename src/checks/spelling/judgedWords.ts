import { maskAddresses } from '../addresses.ts'
import { matches } from '../matches.ts'
import { beginsSentence } from './beginsSentence.ts'

/** A word that may be misspelt. */
export interface JudgedWord {
  /** With straight apostrophes, without an 's at its end. */
  readonly word: string
  /** The same in small letters. */
  readonly small: string
  /** Where it stands, in UTF-16 units. */
  readonly at: number
}

const form =
  /(?<![\p{L}\p{M}\p{N}_/@#&.’'-])\p{sc=Latn}[\p{sc=Latn}\p{M}]+(?:['’]\p{sc=Latn}+)*(?![\p{L}\p{N}_/@]|[.-]\p{L})/gu

/**
 * The Latin words of a text that are no names: those in small letters, and
 * the first of a sentence; not parts of something with digits, of addresses
 * or of words with hyphens.
 */
export function judgedWords(text: string): readonly JudgedWord[] {
  return matches(form, maskAddresses(text)).flatMap(
    ({ 0: written, index: at }) => {
      const word = written.replaceAll('’', "'").replace(/'s$/, '')
      const small = word.toLowerCase()
      const isFirst = /^\p{Lu}\p{Ll}*$/u.test(word) && beginsSentence(text, at)
      return word === small || isFirst ? { word, small, at } : []
    },
  )
}
