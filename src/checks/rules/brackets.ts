import { remember } from '../../legal/remember.ts'
import { languageOf } from '../lexicon.ts'
import { matches } from '../matches.ts'
import type { Fault, RuleOfText } from '../rule.ts'
import { sign } from '../signs.ts'

const pairs: Readonly<Record<string, string>> = {
  ...{ '(': ')', '（': '）', '[': ']', '【': '】', '〔': '〕', '「': '」' },
  ...{ '『': '』', '《': '》', '〈': '〉', '｛': '｝' },
}
const same: Readonly<Record<string, string>> = { '（': '(', '）': ')' }

/** All of them, and the quotation marks of any language. */
const marks = /[()（）[\]【】〔〕「」『』《》〈〉｛｝“”„‚‘"]/g

/** Languages that write “so”. */
const curly = new Set(['en', 'zh', 'ar', 'ko', 'pt', 'es', 'th', 'vi', 'ja'])

/** Every bracket and quotation mark has the one that it goes with. */
export const brackets: RuleOfText = {
  name: 'brackets',
  severity: 'warning',
  check: ({ words, tag, signs }) => {
    if (!(signs & sign.bracket)) return []
    const { all, closing } = pairsIn(tag)
    const open: Lone[] = []
    const lone: Lone[] = []
    let [straight, last] = [0, 0]
    for (const { 0: char, index: at } of matches(marks, words)) {
      if (char === '"') {
        straight += 1
        last = at
      } else if (all[char] !== undefined) open.push({ char, at })
      else if (closing.has(char)) {
        if (/[)）]/.test(char) && isMark(words, at)) continue
        const found = open.findLastIndex(
          opened => alike(all[opened.char] ?? '') === alike(char),
        )
        if (found < 0) lone.push({ char, at })
        else lone.push(...open.splice(found).slice(1))
      }
    }
    if (straight % 2 === 1) lone.push({ char: '"', at: last })
    return [...lone, ...open].map(faultOf)
  },
}

/** The brackets and quotation marks of a language, and those that close. */
const pairsIn = remember((tag: string) => {
  const language = languageOf(tag)
  const quotes = curly.has(language)
    ? { '“': '”' }
    : language === 'de'
      ? { '„': '“', '‚': '‘' }
      : {}
  const all: Readonly<Record<string, string>> = { ...pairs, ...quotes }
  return { all, closing: new Set(Object.values(all)) }
})

interface Lone {
  readonly char: string
  readonly at: number
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

function faultOf({ char, at }: Lone): Fault {
  const mend = 'Write both, or neither.'
  return { at, message: `has ${char} without the one it goes with`, mend }
}
