import { languageOf } from '../lexicon.ts'
import type { Fault, RuleOfText } from '../rule.ts'
import { sign } from '../signs.ts'

const han = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\uFFFC》」』”）]'
const inHan = new RegExp(
  `(?<=${han})[,;:?!](?!\\d)|(?<=[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}])\\.(?=\\s*$|\\n|[\\p{sc=Han}])|(?<=[\\p{sc=Han}])["](?=.)|(?<=.)["](?=[\\p{sc=Han}])|\\((?=\\p{sc=Han})|(?<=\\p{sc=Han})\\)`,
  'gu',
)
const inLatin = /[，。；：？！（）、“”]?[，。；：？！（）、]/gu

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
    return [...words.matchAll(form)].slice(0, 1).map(
      ({ 0: mark, index: at }): Fault => ({
        at,
        message: `has the ${width} mark ${mark}`,
        mend: `Write the ${own} one.`,
      }),
    )
  },
}
