import type { Rule } from './rule.ts'

const spaceless =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\u3000-\u303f\uff00-\uffef]/u

/** Punctuation that Chinese shares with languages that have spaces. */
const shared = /[“”‘’…—·]/

/**
 * A line that ends inside a paragraph is a space, and nothing between two
 * characters of scripts written without spaces.
 */
export const lineBreaks: Rule = tokens => {
  if (!tokens.some(({ type }) => type === 'softbreak')) return
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'softbreak') continue
    const before = tokens.slice(0, at).findLast(t => t.content !== '')
    const after = tokens.slice(at).find(t => t.content !== '')
    const last = [...(before?.content ?? '')].at(-1) ?? ''
    const first = [...(after?.content ?? '')].at(0) ?? ''
    token.type = 'text'
    token.content = joins(last, first) ? '' : ' '
  }
}

/** Whether nothing stands between them where a line ends: (文, 字) -> true */
export function joins(last: string, first: string): boolean {
  const sides = [last, first]
  return (
    sides.some(side => spaceless.test(side)) &&
    sides.every(side => spaceless.test(side) || shared.test(side))
  )
}
