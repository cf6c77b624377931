import { remember } from '../../legal/remember.ts'
import type { Term } from '../../legal/term.ts'
import { once } from '../../once.ts'
import { lexiconOf } from '../lexicon.ts'
import type { Passage } from '../passage.ts'
import type { Rule } from '../rule.ts'
import { type TermBase, wordsOf } from '../termBase/termBase.ts'

/**
 * The terms that the source uses are said, in whatever form. Only in
 * languages with a lexicon: others may change the beginnings of words. Of
 * terms that the glossary has, the rule `glossary` tells.
 */
export const terms: Rule = {
  name: 'terms',
  severity: 'warning',
  check: (text, source, { termBase, source: from }) => {
    if (lexiconOf(text.tag) === undefined) return []
    const used = usedIn(source)
    if (used.length === 0) return []
    const governed = governedWords(termBase)(from)(text.tag)
    const own = text.terms.filter(
      ({ words }) => !governed.has(words.toLowerCase()),
    )
    const small = text.text.toLowerCase()
    return used
      .filter(id => own.some(term => term.id === id))
      .filter(
        id => !text.terms.some(term => term.id === id && isSaid(term, small)),
      )
      .map(id => ({
        at: 0,
        message: `does not use the term #${id}, which the source uses`,
        mend: 'Use the words that the definition marks.',
      }))
  },
}

/** Ids of the terms that a passage uses, and links to their definitions. */
function usedIn({ terms, html }: Passage): readonly string[] {
  if (terms.length === 0 || !html.includes('"#')) return []
  return terms.map(({ id }) => id).filter(id => html.includes(`"#${id}"`))
}

/** The words, in small letters, of which the glossary tells. */
const governedWords = once((termBase: TermBase) =>
  remember((source: string) =>
    remember((tag: string): ReadonlySet<string> => {
      const words = termBase.terms
        .filter(entry => wordsOf(entry, source).length > 0)
        .flatMap(entry => wordsOf(entry, tag))
      return new Set(words.map(one => one.toLowerCase()))
    }),
  ),
)

/** Whether all words of a term are in a text, in whatever form and order. */
function isSaid({ words }: Term, text: string): boolean {
  return words
    .toLowerCase()
    .split(/[\s-]+/)
    .every(word => text.includes(word.length > 4 ? word.slice(0, -2) : word))
}
