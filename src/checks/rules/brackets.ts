import { languageOf } from '../lexicon.ts'
import type { Fault, RuleOfText } from '../rule.ts'
import { sign } from '../signs.ts'

const pairs: Readonly<Record<string, string>> = {
  ...{ '(': ')', '（': '）', '[': ']', '【': '】', '〔': '〕', '「': '」' },
  ...{ '『': '』', '《': '》', '〈': '〉', '｛': '｝' },
}
const same: Readonly<Record<string, string>> = { '（': '(', '）': ')' }

/** All of them, and the quotation marks of any language. */
const marks = /[()（）[\]【】〔〕「」『』《》〈〉｛｝“”„‚‘]/g

/** Languages that write “so”. */
const curly = new Set(['en', 'zh', 'ar', 'ko', 'pt', 'es', 'th', 'vi', 'ja'])

/** Every bracket and quotation mark has the one that it goes with. */
export const brackets: RuleOfText = {
  name: 'brackets',
  severity: 'warning',
  check: ({ words, tag, signs }) => {
    if (!(signs & sign.bracket)) return []
    const language = languageOf(tag)
    const quotes = curly.has(language)
      ? { '“': '”' }
      : language === 'de'
        ? { '„': '“', '‚': '‘' }
        : {}
    const all: Readonly<Record<string, string>> = { ...pairs, ...quotes }
    const closing = new Set(Object.values(all))
    const open: { readonly char: string; readonly at: number }[] = []
    const lone: { readonly char: string; readonly at: number }[] = []
    for (const { 0: char, index: at } of words.matchAll(marks)) {
      if (all[char] !== undefined) open.push({ char, at })
      else if (closing.has(char)) {
        if (/[)）]/.test(char) && isMark(words, at)) continue
        const found = open.findLastIndex(
          opened => alike(all[opened.char] ?? '') === alike(char),
        )
        if (found < 0) lone.push({ char, at })
        else lone.push(...open.splice(found).slice(1))
      }
    }
    const straight = [...words.matchAll(/"/g)]
    const last = straight.at(-1)
    if (straight.length % 2 === 1 && last)
      lone.push({ char: '"', at: last.index })
    return [...lone, ...open].map(faultOf)
  },
}

function alike(char: string): string {
  return same[char] ?? char
}

/** `a)` and `1)` mark an item. */
function isMark(words: string, at: number): boolean {
  return /(?:^|[\s；;，,])[\p{L}\p{N}]{1,3}$/u.test(
    words.slice(Math.max(at - 8, 0), at),
  )
}

function faultOf({
  char,
  at,
}: {
  readonly char: string
  readonly at: number
}): Fault {
  const mend = 'Write both, or neither.'
  return { at, message: `has ${char} without the one it goes with`, mend }
}
