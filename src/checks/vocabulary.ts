import { lexiconOf } from './lexicon.ts'
import { ownCopy } from './ownCopy.ts'
import { duties, sign } from './signs.ts'
import type { Speller } from './spelling/speller.ts'

/** A word as it was met in texts, with apostrophes inside it. */
interface Word {
  /** The same in small letters. */
  readonly small: string
  /** What it is a sign of, beside its letters. */
  readonly signs: number
}

/** Looks words of one language up; each is judged once. */
export type Vocabulary = (word: string) => Word

/**
 * The words of language `tag`. Those that neither the speller nor the
 * `accepted` know may be misspelt; without a speller, none.
 */
export function vocabularyOf(
  tag: string,
  speller: Speller | undefined,
  accepted: ReadonlySet<string> | undefined,
): Vocabulary {
  const lexicon = lexiconOf(tag)
  const known = new Map<string, Word>()
  const judge = (written: string): Word => {
    const small = ownCopy(written.toLowerCase())
    let signs = 0
    if (/www/i.test(written)) signs |= sign.address
    if (lexicon?.numberWord?.test(written)) signs |= sign.number
    if (lexicon?.oneWord?.test(written)) signs |= sign.one
    for (const [modality, bit] of duties) {
      if (lexicon?.dutyWords?.[modality].test(written)) signs |= bit
    }
    if (speller && !isRight(written, speller, accepted)) signs |= sign.unspelt
    return { small, signs }
  }
  return written => {
    const found = known.get(written)
    if (found !== undefined) return found
    const word = judge(written)
    known.set(ownCopy(written), word)
    return word
  }
}

/** A part of a word, up to an apostrophe: ("user's") -> "user", "user's" */
const parts = /['’]|$/g

/**
 * Whether a word is surely spelled rightly, wherever it stands: as a whole,
 * and up to each apostrophe.
 */
function isRight(
  written: string,
  { knows }: Speller,
  accepted: ReadonlySet<string> | undefined,
): boolean {
  if (!/\p{sc=Latn}/u.test(written)) return true
  return [...written.matchAll(parts)].every(({ index }) => {
    const part = written.slice(0, index)
    const word = part.replaceAll('’', "'").replace(/'s$/, '')
    const small = word.toLowerCase()
    if (accepted?.has(small) || knows(small)) return true
    if (part.length < 2) return true
    if (word === small) return false
    return knows(word) || !/^\p{Lu}\p{Ll}*$/u.test(word)
  })
}
