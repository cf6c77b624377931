import { languageOf } from '../lexicon.ts'
import type { Rule } from '../rule.ts'

/** Kinds of marks at the end of a clause. */
const kinds: readonly (readonly [name: string, RegExp])[] = [
  ['a colon', /[:：]$/],
  ['a question mark', /[?？؟]$/],
  ['a full stop, or a mark in its place', /[.。．｡।;；؛,，、،!！…]$/u],
]

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

function endOf(words: string): string {
  const plain = words.trim().replace(/["”’»“」』)）\]】]+$/u, '')
  const whole = words.trim()
  const kind = kinds.find(([, form]) => form.test(whole) || form.test(plain))
  return kind?.[0] ?? 'no mark'
}
