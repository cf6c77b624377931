import type { RuleOfText } from '../rule.ts'
import { wordsOf } from '../termBase/termBase.ts'
import { wrongWords } from '../termBase/wrongWords.ts'

/** The source has no words that the glossary calls wrong in its language. */
export const wording: RuleOfText = {
  name: 'glossary',
  severity: 'warning',
  check: ({ words, tag }, _, { source, termBase }) => {
    if (tag !== source) return []
    return termBase.terms.flatMap(entry => {
      const wrong = wrongWords(words, tag, entry)
      if (wrong === undefined) return []
      const best = wordsOf(entry, tag)[0] ?? 'another word'
      const message = `has “${wrong.written}”`
      const mend = `Write “${best}”, as glossary.json says.`
      return [{ at: wrong.at, message, mend }]
    })
  },
}
