import { lexiconOf } from '../lexicon.ts'
import type { Rule } from '../rule.ts'

/**
 * The terms that the source uses are said, in whatever form. Only in
 * languages with a lexicon: others may change the beginnings of words.
 */
export const terms: Rule = {
  name: 'terms',
  severity: 'warning',
  check: (text, source) =>
    lexiconOf(text.tag) === undefined
      ? []
      : source.usedTerms
          .filter(id => text.knownTerms.includes(id))
          .filter(id => !text.saidTerms.includes(id))
          .map(id => ({
            at: 0,
            message: `does not use the term #${id}, which the source uses`,
            mend: 'Use the words that the definition marks.',
          })),
}
