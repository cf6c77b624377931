import { hanNumerals } from '../legal/hanNumber.ts'
import type { Modality } from './lexicon.ts'

/**
 * What a text may have, a bit each. Rules see from these whether they can
 * find anything at all, before they look closely.
 */
export const sign = {
  letter: 1 << 0,
  /** Of a script without spaces between words, letter or not. */
  spaceless: 1 << 1,
  small: 1 << 2,
  capital: 1 << 31,
  /** Whose small and capital forms are not simply one another's. */
  odd: 1 << 3,
  combining: 1 << 4,
  /** A half of a character that is written with two UTF-16 units. */
  half: 1 << 5,
  space: 1 << 6,
  apostrophe: 1 << 7,
  digit: 1 << 8,
  /** 一, 零 or "half": of less than two, if it stands alone. */
  one: 1 << 9,
  /** What a number in words of two or more needs, or a day. */
  number: 1 << 10,
  /** A bracket or quotation mark. */
  bracket: 1 << 11,
  /** A mark that is never doubled. */
  mark: 1 << 12,
  narrow: 1 << 13,
  wide: 1 << 14,
  /** Of an e-mail or web address. */
  address: 1 << 15,
  latin: 1 << 16,
  han: 1 << 17,
  kana: 1 << 18,
  /** Of another script that passages in a wrong one are told of. */
  arab: 1 << 19,
  cyrl: 1 << 20,
  thai: 1 << 21,
  hang: 1 << 22,
  /** Two words follow one another that are, or may be, alike. */
  echo: 1 << 23,
  /** A word that may be misspelt. */
  unspelt: 1 << 24,
  forbids: 1 << 25,
  demands: 1 << 26,
  permits: 1 << 27,
  /** Two spaces, marks or numerals follow one another. */
  spaces: 1 << 28,
  marks: 1 << 29,
} as const

/** The signs of what a sentence says of duties and permissions. */
export const duties: ReadonlyMap<Modality, number> = new Map([
  ['must not', sign.forbids],
  ['must', sign.demands],
  ['may', sign.permits],
])

const numerals = hanNumerals.replaceAll(/[一壹零〇]/g, '')

/** Which characters are signs of what. */
const forms: readonly (readonly [number, RegExp])[] = [
  [sign.letter, /\p{L}/u],
  [
    sign.spaceless,
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u,
  ],
  [sign.small, /\p{Ll}/u],
  [sign.capital, /\p{Lu}/u],
  [sign.combining, /\p{M}/u],
  [sign.half, /[\uD800-\uDFFF]/],
  [sign.space, /\s/],
  [sign.apostrophe, /['’]/],
  [sign.digit, /\p{Nd}/u],
  [sign.one, /[一壹零〇半]/],
  [sign.number, new RegExp(`[${numerals}午晚月半]`)],
  [sign.bracket, /[()（）[\]【】〔〕「」『』《》〈〉｛｝“”„‚‘"]/],
  [sign.mark, /[,;:，。、；：？！،؛]/],
  [sign.narrow, /[,;:?!."()]/],
  [sign.wide, /[，。；：？！（）、]/],
  [sign.address, /[@/]/],
  [sign.latin, /\p{sc=Latn}/u],
  [sign.han, /\p{sc=Han}/u],
  [sign.kana, /[\p{sc=Hira}\p{sc=Kana}]/u],
  [sign.arab, /\p{sc=Arab}/u],
  [sign.cyrl, /\p{sc=Cyrl}/u],
  [sign.thai, /\p{sc=Thai}/u],
  [sign.hang, /\p{sc=Hang}/u],
]

/** The signs of each UTF-16 unit that was met. */
const known = new Int32Array(0x10000)
const met = 1 << 30

/** What a UTF-16 unit is a sign of. */
export function signsOfUnit(unit: number): number {
  const found = known[unit] ?? 0
  return found === 0 ? meet(unit) : found
}

function meet(unit: number): number {
  const char = String.fromCharCode(unit)
  let signs = met | (isOdd(char) ? sign.odd : 0)
  for (const [bit, form] of forms) if (form.test(char)) signs |= bit
  known[unit] = signs
  return signs
}

/** ß and ſ are capitals of nothing, or of what is another's: ('ſ') -> true */
function isOdd(char: string): boolean {
  const small = char.toLowerCase()
  return small !== char.toUpperCase().toLowerCase() || small.length > 1
}
