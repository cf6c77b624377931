import { remember } from '../../legal/remember.ts'
import { hanTable } from '../language/hanScript.ts'
import type { RuleOfText } from '../rule.ts'
import { sign } from '../signs.ts'

const names = new Intl.DisplayNames('en', { type: 'language' })

/**
 * A text is in its language, as far as the script does not tell: no German
 * in English, no traditional characters in simplified Chinese.
 */
export const language: RuleOfText = {
  name: 'language',
  severity: 'error',
  check: ({ words, tag, signs }, _, { detectLanguage }) => {
    const other =
      detectLanguage?.(words, tag) ??
      (signs & sign.han ? otherChinese(words, tag) : undefined)
    if (other === undefined) return []
    const name = names.of(other) ?? other
    const mend = `Write it in ${names.of(tag) ?? tag}, or take another file.`
    return [{ at: 0, message: `is in ${name}`, mend }]
  },
}

/** How many characters of the other script are no names or quotations. */
const least = 4

const likely = remember((tag: string) => new Intl.Locale(tag).maximize())

/** ('zh-CN', 本網站的個人資訊) -> 'zh-Hant' */
function otherChinese(words: string, tag: string): string | undefined {
  const { language, script } = likely(tag)
  if (language !== 'zh') return undefined
  const isHant = script === 'Hant'
  const [own, other] = isHant ? [2, 1] : [1, 2]
  const wrong = count(words, other)
  if (wrong < least || wrong <= 2 * count(words, own)) return undefined
  return isHant ? 'zh-Hans' : 'zh-Hant'
}

/** How many characters of a text are of a kind in `hanTable`. */
function count(words: string, kind: number): number {
  const kinds = hanTable()
  let found = 0
  for (let at = 0; at < words.length; at++) {
    if (kinds[words.charCodeAt(at)] === kind) found += 1
  }
  return found
}
