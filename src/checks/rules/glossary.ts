import type { Passage } from '../passage.ts'
import type { Fault, Rule } from '../rule.ts'
import { findWords } from '../termBase/findWords.ts'
import { searchFor, type TermEntry, wordsOf } from '../termBase/termBase.ts'
import { usedEntries } from '../termBase/usedEntries.ts'
import { wrongWords } from '../termBase/wrongWords.ts'

/**
 * The words that the glossary has for the terms of the source, none that it
 * calls wrong for them, and names that are not translated.
 */
export const glossary: Rule = {
  name: 'glossary',
  severity: 'warning',
  check: (text, source, { termBase }) => {
    if (termBase.terms.length === 0) return []
    const used = usedEntries(source.words, source.tag, termBase)
    return used.flatMap(({ entry, written, at: sourceAt }): Fault[] => {
      const right = wordsOf(entry, text.tag)
      const named = right.map(words => `“${words}”`).join(' or ')
      const kept = entry.keep !== undefined
      const mend = kept
        ? `Write ${named}: glossary.json keeps it in every language.`
        : `Write ${named || 'another word'}, as glossary.json says.`
      const wrong = wrongWords(text.words, text.tag, entry)
      if (wrong !== undefined) {
        const message = `has “${wrong.written}” for “${written}”`
        return [{ at: wrong.at, sourceAt, message, mend }]
      }
      if (right.length === 0 || has(text, entry, right)) return []
      const what = kept ? 'which is not translated' : `for “${written}”`
      const message = `lacks ${named}${kept ? ',' : ''} ${what}`
      return [{ at: 0, sourceAt, message, mend }]
    })
  },
}

function has(
  { words, tag }: Passage,
  entry: TermEntry,
  right: readonly string[],
): boolean {
  const search = searchFor(entry, tag, 'any')
  return right.some(one => findWords(words, one, search).length > 0)
}
