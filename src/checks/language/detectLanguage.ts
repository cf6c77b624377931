import { francAll } from 'franc'
import { remember } from '../../legal/remember.ts'
import { filledIn } from '../passage.ts'
import { latinFits } from './latinFits.ts'

/** ISO 639-3 codes of the languages that are told apart. */
const codes = [
  ...'eng deu fra spa por ita nld swe dan nob nno fin pol ces slk'.split(' '),
  ...'hun ron hrv bos slv tur azj vie ind zlm tgl swh lit lvs ekk'.split(' '),
  ...'cat glg als rus ukr bul srp bel kaz kir mkd tat arb urd pes'.split(' '),
  ...'hin mar npi heb ydd'.split(' '),
]

/** Languages whose BCP 47 tags are not the canonical form of these. */
const others: Readonly<Record<string, string>> = { ms: 'zlm', no: 'nob' }

const codeOf = remember((tag: string): string | undefined => {
  const { language } = new Intl.Locale(tag)
  const canonical = (code: string) => new Intl.Locale(code).language
  return others[language] ?? codes.find(code => canonical(code) === language)
})

/** How many letters are needed, and how much worse a language must fit. */
const [leastLetters, margin] = [80, 0.1]

/**
 * The language that a text is in, as a BCP 47 tag, where it is surely not in
 * language `tag`: it fits another one clearly better. Undefined also for
 * short texts, lists of names, and languages that franc does not know well.
 */
export function detectLanguage(text: string, tag: string): string | undefined {
  const own = codeOf(tag)
  const plain = prose(text)
  if (own === undefined || plain === undefined) return undefined
  const fits = latinFits(plain, codes) ?? francAll(plain, { only: codes })
  const share = fits.find(([code]) => code === own)?.[1]
  const [best] = fits[0] ?? []
  // Another script is told by the rule `untranslated`.
  if (share === undefined || best === undefined) return undefined
  return share < 1 - margin ? new Intl.Locale(best).language : undefined
}

/** The words of sentences; what is in quotes or no word is left out. */
function prose(text: string): string | undefined {
  const plain = text
    .replaceAll(filledIn, ' ')
    .replaceAll(/["“«„][^"”»“]{0,80}["”»“]/g, ' ')
    .replaceAll(/\S*[\d/@_<>]\S*/g, ' ')
  const words = plain.match(/\p{L}+/gu) ?? []
  const small = words.filter(word => !/^\p{Lu}/u.test(word))
  const letters = words.join('').length
  if (letters < leastLetters || small.length < 8) return undefined
  return small.length < words.length / 2 ? undefined : plain
}
