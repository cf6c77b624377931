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
  /** Whether it may be misspelt where it begins a sentence, but not inside. */
  readonly isName: boolean
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
    const rating = speller ? rate(written, speller, accepted) : 'right'
    if (rating === 'wrong') signs |= sign.unspelt
    return { small, signs, isName: rating === 'name' }
  }
  return written => {
    const found = known.get(written)
    if (found !== undefined) return found
    const word = judge(written)
    known.set(ownCopy(written), word)
    return word
  }
}

/** Where parts of a word end that are words: ("user's") -> "user", "user's" */
const ends = /['’]|$/g

/**
 * Whether a word is spelled rightly wherever it stands, as a whole and up to
 * each apostrophe; is a `name` for all that is known; or may be wrong.
 */
function rate(
  written: string,
  { knows }: Speller,
  accepted: ReadonlySet<string> | undefined,
): 'right' | 'name' | 'wrong' {
  if (!/\p{sc=Latn}/u.test(written)) return 'right'
  let rating: 'right' | 'name' = 'right'
  for (const { index } of written.matchAll(ends)) {
    const part = written.slice(0, index)
    const word = part.replaceAll('’', "'").replace(/'s$/, '')
    const small = word.toLowerCase()
    if (part.length < 2 || accepted?.has(small) || knows(small)) continue
    if (word === small) return 'wrong'
    if (/^\p{Lu}\p{Ll}*$/u.test(word) && !knows(word)) rating = 'name'
  }
  return rating
}
