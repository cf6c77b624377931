import { remember } from '../../legal/remember.ts'
import { detectLanguage } from '../language/detectLanguage.ts'
import { hanScripts } from '../language/hanScript.ts'
import type { RuleOfText } from '../rule.ts'

const names = new Intl.DisplayNames('en', { type: 'language' })

/**
 * A text is in its language, as far as the script does not tell: no German
 * in English, no traditional characters in simplified Chinese.
 */
export const language: RuleOfText = {
  name: 'language',
  severity: 'error',
  check: ({ words, tag }) => {
    const other = detectLanguage(words, tag) ?? otherChinese(words, tag)
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
  const { Hans, Hant } = hanScripts()
  const [own, other] = script === 'Hant' ? [Hant, Hans] : [Hans, Hant]
  const count = (chars: ReadonlySet<string>) =>
    [...words].filter(char => chars.has(char)).length
  const wrong = count(other)
  if (wrong < least || wrong <= 2 * count(own)) return undefined
  return script === 'Hant' ? 'zh-Hans' : 'zh-Hant'
}
