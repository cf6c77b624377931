import { matches } from '../matches.ts'

/** A part of a text, in UTF-16 units. */
export interface Span {
  readonly at: number
  readonly end: number
}

/** How a wording is looked for. */
export interface Search {
  /** BCP 47 tag of the language of the text. */
  readonly tag: string
  /** Whether capitals matter. */
  readonly cased: boolean
  /**
   * Which forms of a word will do: none but itself, those that are surely
   * its own, or also some that may be another word's.
   */
  readonly forms: 'none' | 'near' | 'any'
}

/**
 * Where some wording stands in a text, as whole words and in other forms of
 * them: ('Agreements end.', 'agreement') -> [0, 10]. Words that are written
 * without spaces between them are found wherever they stand.
 */
export function findWords(
  text: string,
  words: string,
  search: Search,
): readonly Span[] {
  const form = formOf(words, search)
  const plain = search.forms === 'none' ? text : fold(text)
  return matches(form, plain).map(({ 0: { length }, index: at }) => ({
    at,
    end: at + length,
  }))
}

const known = new Map<string, RegExp>()

function formOf(words: string, search: Search): RegExp {
  const { tag, cased, forms } = search
  const key = [words, tag, cased, forms].join('\n')
  const form = known.get(key) ?? makeForm(words, search)
  known.set(key, form)
  return form
}

function makeForm(words: string, { tag, cased, forms }: Search): RegExp {
  const exact = forms === 'none'
  const { language } = new Intl.Locale(tag)
  const parts = (exact ? words : fold(words)).trim().split(/[\s-]+/)
  const found = parts.map(part => {
    if (exact || spaceless.test(part)) return letters(part)
    if (language === 'en') return english(part)
    const cut = forms === 'any' && part.length > 4 ? part.slice(0, -2) : part
    const prefix = /\p{sc=Arab}|\p{sc=Hebr}/u.test(part) ? '\\p{L}{0,3}' : ''
    return `${prefix}${letters(cut)}\\p{L}{0,${forms === 'any' ? 5 : 2}}`
  })
  const [first = '', last = ''] = [words.trim().at(0), words.trim().at(-1)]
  const whole = `${edge('<!', first)}${found.join('[\\s-]+')}${edge('!', last)}`
  return new RegExp(whole, cased ? 'gu' : 'giu')
}

/** Scripts without spaces between words. */
const spaceless =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u

/** Letters as they are, on two lines where words have no spaces. */
function letters(part: string): string {
  return [...part]
    .map((char, index, all) => {
      const sign = char.replace(/[$()*+./?[\\\]^{|}-]/u, '\\$&')
      const apart = spaceless.test(char) || spaceless.test(all[index - 1] ?? '')
      return index > 0 && apart ? `\\s*${sign}` : sign
    })
    .join('')
}

/** ('party') -> 'part(?:y|ies)' */
function english(part: string): string {
  if (/[^aeiou]y$/i.test(part)) return `${letters(part.slice(0, -1))}(?:y|ies)`
  return /\p{L}$/u.test(part) ? `${letters(part)}(?:e?s)?` : letters(part)
}

const scripts = ['Latn', 'Cyrl', 'Grek', 'Arab', 'Hebr', 'Deva', 'Armn', 'Geor']

/** No letter of the same script stands beside: HIGO将 has HIGO. */
function edge(side: string, char: string): string {
  if (/\p{N}/u.test(char)) return `(?${side}[\\p{N}])`
  const script = scripts.find(name =>
    new RegExp(`\\p{sc=${name}}`, 'u').test(char),
  )
  return script ? `(?${side}[\\p{sc=${script}}\\p{N}])` : ''
}

/** Without accents and with straight apostrophes, as long as before. */
function fold(text: string): string {
  return text
    .replaceAll('’', "'")
    .replaceAll(/[\u00C0-\u024F]/g, char => char.normalize('NFD').charAt(0))
}
