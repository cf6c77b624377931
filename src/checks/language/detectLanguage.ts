import { filledIn } from '../filledIn.ts'
import { sign, signsOfUnit } from '../signs.ts'
import { distancesOf, shareOf } from './distances.ts'
import { codeOf, codes } from './languageCodes.ts'

/** How many letters are needed, and how much worse a language must fit. */
const [leastLetters, margin] = [80, 0.1]

export type DetectLanguage = typeof detectLanguage

/**
 * The language that a text is in, as a BCP 47 tag, where it is surely not in
 * language `tag`: it fits another one clearly better. Undefined also for
 * short texts, lists of names, and languages that franc does not know well.
 */
export function detectLanguage(text: string, tag: string): string | undefined {
  const own = codeOf(tag)
  if (own === undefined || text.length < leastLetters) return undefined
  const plain = prose(text)
  if (plain === undefined) return undefined
  const found = distancesOf(plain, codes)
  const language = found?.codes.indexOf(own) ?? -1
  // Another script is told by the rule `untranslated`.
  if (found === undefined || language < 0) return undefined
  if (shareOf(found, language) >= 1 - margin) return undefined
  const best = found.codes[found.distances.indexOf(found.least)] ?? own
  return new Intl.Locale(best).language
}

const quoted = /["“«„][^"”»“]{0,80}["”»“]/g

/** What no word of a language has. */
const alien = /[\d/@_<>]/g

/** The words of sentences; what is in quotes or no word is left out. */
function prose(text: string): string | undefined {
  let plain = text.includes(filledIn) ? text.replaceAll(filledIn, ' ') : text
  plain = /["“«„]/.test(plain) ? plain.replaceAll(quoted, ' ') : plain
  plain = withoutAliens(plain)
  const { letters, words, small } = countWords(plain)
  if (letters < leastLetters || small < 8) return undefined
  return small < words / 2 ? undefined : plain
}

/** ('See a.b@c.de, 3rd.') -> 'See    ' */
function withoutAliens(text: string): string {
  let plain = ''
  let from = 0
  alien.lastIndex = 0
  for (let found = alien.exec(text); found; found = alien.exec(text)) {
    let start = found.index
    let end = found.index + 1
    while (start > from && !isSpace(text, start - 1)) start--
    while (end < text.length && !isSpace(text, end)) end++
    plain += `${text.slice(from, start)} `
    from = end
    alien.lastIndex = end
  }
  return from === 0 ? text : plain + text.slice(from)
}

function isSpace(text: string, at: number): boolean {
  return (signsOfUnit(text.charCodeAt(at)) & sign.space) !== 0
}

/** How many letters and words a text has, and words without a capital. */
function countWords(text: string) {
  // Of these, not each unit is a letter or none.
  if (/[\uD800-\uDFFF]/.test(text)) return countParts(text)
  let [letters, words, small] = [0, 0, 0]
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const signs = signsOfUnit(text.charCodeAt(at))
    const isLetter = (signs & sign.letter) !== 0
    if (isLetter) {
      letters += 1
      if (!inWord) {
        words += 1
        if (!(signs & sign.capital)) small += 1
      }
    }
    inWord = isLetter
  }
  return { letters, words, small }
}

function countParts(text: string) {
  const words = text.match(/\p{L}+/gu) ?? []
  const small = words.filter(word => !/^\p{Lu}/u.test(word))
  const letters = words.join('').length
  return { letters, words: words.length, small: small.length }
}
