import { languageOf } from '../lexicon.ts'
import type { Rule } from '../rule.ts'

/** Kinds of marks at the end of a clause. */
const kinds: readonly (readonly [name: string, marks: string])[] = [
  ['a colon', ':：'],
  ['a question mark', '?？؟'],
  ['a full stop, or a mark in its place', '.。．｡।;；؛,，、،!！…'],
]

const closing = '"”’»“」』)）]】'

/** Languages whose sentences end without a mark. */
const unmarked = new Set(['th', 'lo', 'km', 'my'])

/** A clause ends as the source does: with a colon, another mark, or none. */
export const ending: Rule = {
  name: 'ending',
  severity: 'warning',
  check: (text, source) => {
    if (unmarked.has(languageOf(text.tag))) return []
    if (unmarked.has(languageOf(source.tag))) return []
    const [own, other] = [endOf(text.words), endOf(source.words)]
    if (own === other) return []
    const message = `ends with ${own} where the source ends with ${other}`
    const at = Math.max(text.words.trimEnd().length - 1, 0)
    return [{ at, message, mend: 'End it as the source ends.' }]
  },
}

/** What the words end with, and be it before a bracket or quotation mark. */
function endOf(words: string): string {
  const whole = words.trim()
  let end = whole.length
  while (end > 0 && closing.includes(whole.charAt(end - 1))) end--
  const last = whole.charAt(end - 1)
  const kind = last && kinds.find(([, marks]) => marks.includes(last))
  return kind ? kind[0] : 'no mark'
}
