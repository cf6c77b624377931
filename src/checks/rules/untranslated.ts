import { remember } from '../../legal/remember.ts'
import { filledIn } from '../filledIn.ts'
import { matches } from '../matches.ts'
import type { Passage } from '../passage.ts'
import type { Fault, Rule } from '../rule.ts'
import { sentences } from '../sentences.ts'
import { sign } from '../signs.ts'

const mend = 'Translate it.'

/** Of words that were not looked at there may be any sign. */
type Signed = Partial<Pick<Passage, 'signs'>>

const any = -1

/** Nothing is left in the language of the source, or in a wrong script. */
export const untranslated = {
  name: 'untranslated',
  severity: 'warning',
  check: (
    { words, tag, signs = any }: Pick<Passage, 'words' | 'tag'> & Signed,
    { words: original, signs: others = any }: Pick<Passage, 'words'> & Signed,
  ): readonly Fault[] => {
    const same =
      signs & others & (sign.small | sign.spaceless | sign.half)
        ? sentences(words).find(
            ({ words }) => original.includes(words.trim()) && isLong(words),
          )
        : undefined
    if (same !== undefined) {
      return [{ at: same.at, message: 'has words of the source', mend }]
    }
    return signs & telling(tag) ? wrongScript(words, tag) : []
  },
} as const satisfies Rule

/** Whether a sentence is more than a name that stays as it is. */
function isLong(words: string): boolean {
  const plain = words.replaceAll(filledIn, '').trim()
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]{8}/u.test(plain))
    return true
  return (plain.match(/(?<!\p{L})\p{Ll}\p{L}*/gu) ?? []).length >= 4
}

/** Scripts beside a language's own that its words are written in. */
const scriptsOf: Readonly<Record<string, string>> = {
  Hans: 'Han',
  Hant: 'Han',
  Jpan: 'Han Hira Kana',
  Kore: 'Hang Han',
}

/** Words of another script, in a row that is no name. */
const foreign: Readonly<Record<string, RegExp>> = {
  Latin: /(?:(?<!\p{L})\p{sc=Latn}[\p{L}’'-]*[\s,]+){3,}\p{sc=Latn}+/gu,
  Han: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}][\p{sc=Han}\p{sc=Hira}\p{sc=Kana}，、。；]*/gu,
  Arab: /\p{sc=Arab}{2}[\p{sc=Arab}\s]*/gu,
  Cyrl: /\p{sc=Cyrl}{2}[\p{sc=Cyrl}\s]*/gu,
  Thai: /\p{sc=Thai}{2,}/gu,
  Hang: /\p{sc=Hang}{2}[\p{sc=Hang}\s]*/gu,
}

const scriptOf = remember(
  (tag: string) => new Intl.Locale(tag).maximize().script ?? 'Latn',
)

/** The scripts that words in a language are written in, by keys of `foreign`. */
const ownScripts = remember((tag: string) => {
  const script = scriptOf(tag)
  return (scriptsOf[script] ?? script).replace('Latn', 'Latin').split(' ')
})

const signOf: Readonly<Record<string, number>> = {
  Latin: sign.latin,
  Han: sign.han | sign.kana,
  Arab: sign.arab,
  Cyrl: sign.cyrl,
  Thai: sign.thai,
  Hang: sign.hang,
}

/** The signs without which nothing is in a wrong script. */
const telling = remember((tag: string): number => {
  const own = ownScripts(tag)
  const script = scriptOf(tag)
  // Characters of two units may be of any script.
  let signs: number = sign.half
  if (script === 'Jpan') signs |= sign.han
  if (script.startsWith('Han')) signs |= sign.kana
  for (const name of Object.keys(foreign)) {
    if (!own.includes(name)) signs |= signOf[name] ?? 0
  }
  return signs
})

function wrongScript(words: string, tag: string): readonly Fault[] {
  const script = scriptOf(tag)
  const own = ownScripts(tag)
  if (script === 'Jpan' && /\p{sc=Han}{10}/u.test(words)) {
    const kana = /[\p{sc=Hira}\p{sc=Kana}]/u.test(words)
    if (!kana) return [{ at: 0, message: 'has no kana', mend }]
  }
  if (script.startsWith('Han') && /[\p{sc=Hira}\p{sc=Kana}]{2}/u.test(words)) {
    const at = words.search(/[\p{sc=Hira}\p{sc=Kana}]{2}/u)
    return [{ at, message: 'has words in Japanese script', mend }]
  }
  for (const [name, form] of Object.entries(foreign)) {
    if (own.includes(name)) continue
    for (const { 0: run, index: at } of matches(form, words)) {
      const lower = run.match(/(?<!\p{L})\p{Ll}+/gu) ?? []
      if (name === 'Latin' && lower.length < 3) continue
      if (/^[“"'「『(（《]$/.test(words[at - 1] ?? '')) continue
      return [{ at, message: 'has words in another script', mend }]
    }
  }
  return []
}
