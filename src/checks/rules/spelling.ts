import { once } from '../../once.ts'
import { rememberSome } from '../rememberSome.ts'
import type { Fault, RuleOfText } from '../rule.ts'
import { sign } from '../signs.ts'
import { corrections } from '../spelling/corrections.ts'
import { type JudgedWord, judgedWords } from '../spelling/judgedWords.ts'
import type { Speller } from '../spelling/speller.ts'

/**
 * Words stand in a dictionary, in languages that have one here. Names are
 * not told: what is not written in small letters, but for the first word of
 * a sentence that is a slip away from another word.
 */
export const spelling: RuleOfText = {
  name: 'spelling',
  severity: 'warning',
  check: ({ words, tag, signs }, _, { spellers, accepted }) => {
    const speller = spellers.get(tag)
    if (speller === undefined || !(signs & unsure)) return []
    const own = accepted.get(tag)
    const judged = judgedWords(words).filter(({ small }) => !own?.has(small))
    return judged.flatMap(word => judge(word, speller))
  },
}

/**
 * Words with parts that are no letters of one unit are not judged as they are
 * met, nor those that are beside an address.
 */
const unsure = sign.unspelt | sign.combining | sign.half | sign.address

function judge(
  { word, small, at }: JudgedWord,
  speller: Speller,
): readonly Fault[] {
  const { knows } = speller
  const capital = word !== small
  if (knows(small) || (capital && knows(word))) return []
  const meant = meantBy(speller)(small)
  if (capital && meant.length === 0) return []
  const named = meant.map(one => `“${capital ? raise(one) : one}”`).join(' or ')
  const add = 'add it to "words" in glossary.json.'
  const mend = named ? `Write ${named}, or ${add}` : `Mend it, or ${add}`
  return [{ at, message: `has “${word}”, which is in no dictionary`, mend }]
}

/** A name or a slip is met again and again. */
const meantBy = once(({ knows }: Speller) =>
  rememberSome((word: string) => corrections(word, knows)),
)

function raise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
