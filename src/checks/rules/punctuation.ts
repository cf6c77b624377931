import { languageOf } from '../lexicon.ts'
import type { RuleOfText } from '../rule.ts'
import { sign } from '../signs.ts'

const han = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\uFFFC》」』”）]'
const inHan = new RegExp(
  `(?<=${han})[,;:?!](?!\\d)|(?<=[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}])\\.(?=\\s*$|\\n|[\\p{sc=Han}])|(?<=[\\p{sc=Han}])["](?=.)|(?<=.)["](?=[\\p{sc=Han}])|\\((?=\\p{sc=Han})|(?<=\\p{sc=Han})\\)`,
  'u',
)
const inLatin = /[，。；：？！（）、“”]?[，。；：？！（）、]/u

/** Chinese and Japanese have full-width marks, other languages have not. */
export const punctuation: RuleOfText = {
  name: 'punctuation',
  severity: 'warning',
  check: ({ words, tag, signs }) => {
    const wide = ['zh', 'ja'].includes(languageOf(tag))
    if (!(signs & (wide ? sign.narrow : sign.wide))) return []
    const form = wide ? inHan : inLatin
    if (!wide && /[\p{sc=Hang}]/u.test(words)) return []
    const width = wide ? 'half-width' : 'full-width'
    const own = wide ? 'full-width' : 'half-width'
    const found = form.exec(words)
    if (found === null) return []
    const message = `has the ${width} mark ${found[0]}`
    return [{ at: found.index, message, mend: `Write the ${own} one.` }]
  },
}
