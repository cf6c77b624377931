import { maskAddresses } from '../addresses.ts'
import type { Fault, RuleOfText } from '../rule.ts'
import { corrections } from '../spelling/corrections.ts'
import type { Speller } from '../spelling/speller.ts'

/**
 * Words stand in a dictionary, in languages that have one here. Names are
 * not told: what is not written in small letters, but for the first word of
 * a sentence that is a slip away from another word.
 */
export const spelling: RuleOfText = {
  name: 'spelling',
  severity: 'warning',
  check: ({ words, tag }, _, { spellers, accepted }) => {
    const knows = spellers.get(tag)
    if (knows === undefined) return []
    const own = accepted.get(tag)
    return wordsIn(words).flatMap(([word, at]) =>
      own?.has(word.toLowerCase()) ? [] : judge(words, word, at, knows),
    )
  },
}

/** Words and their places: no letters alone, no part of something else. */
function wordsIn(words: string) {
  const form =
    /(?<![\p{L}\p{M}\p{N}_/@#&.’'-])\p{sc=Latn}[\p{sc=Latn}\p{M}]+(?:['’]\p{sc=Latn}+)*(?![\p{L}\p{N}_/@]|[.-]\p{L})/gu
  return [...maskAddresses(words).matchAll(form)].map(
    ({ 0: word, index }) =>
      [word.replaceAll('’', "'").replace(/'s$/, ''), index] as const,
  )
}

function judge(
  words: string,
  word: string,
  at: number,
  knows: Speller,
): readonly Fault[] {
  const small = word.toLowerCase()
  const isFirst = /(?:^|[.!?:;\n])["“‘'(]*\s*["“‘'(]*$/.test(
    words.slice(Math.max(at - 8, 0), at),
  )
  const capital = /^\p{Lu}\p{Ll}*$/u.test(word)
  if (word !== small && !(capital && isFirst)) return []
  if (knows(word) || knows(small)) return []
  const meant = corrections(small, knows)
  if (capital && meant.length === 0) return []
  const named = meant.map(one => `“${capital ? raise(one) : one}”`).join(' or ')
  const add = 'add it to "words" in glossary.json.'
  const mend =
    meant.length > 0 ? `Write ${named}, or ${add}` : `Mend it, or ${add}`
  return [{ at, message: `has “${word}”, which is in no dictionary`, mend }]
}

function raise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
