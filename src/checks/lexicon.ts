import { remember } from '../legal/remember.ts'
import { chinese } from './lexicon/chinese.ts'
import { english } from './lexicon/english.ts'
import { german } from './lexicon/german.ts'
import { japanese } from './lexicon/japanese.ts'

/** What a number counts. A week is seven days, a year is twelve months. */
export type Unit =
  | 'percent'
  /** A tenth and a hundredth of a per cent; read as parts of one. */
  | 'permille'
  | 'basis point'
  | 'workday'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'hour'
  | 'minute'
  /** An ISO 4217 code. */
  | 'CNY'
  | 'USD'
  | 'EUR'
  | 'GBP'
  | 'JPY'
  | 'HKD'
  | 'TWD'
  /** A tenth and a hundredth of a currency; read as parts of one. */
  | 'dime'
  | 'cent'
  /** Something else that is counted: 八本, 第五条. */
  | 'thing'

/** What a sentence says of duties and permissions. */
export type Modality = 'must' | 'may' | 'must not'

/** What is known of a language's words for numbers and duties. */
export interface Lexicon {
  /** Numbers in words; matched without regard to capitals. */
  readonly spelled: RegExp
  /** ('thirty-one') -> 31 */
  readonly valueOf: (spelled: string) => number
  /** What multiplies a number before it: `million`, 万. */
  readonly scales: Readonly<Record<string, number>>
  /** From what a number in words alone is surely meant as one. */
  readonly sureFrom: number
  /** Behind a number; the first that fits is its unit. */
  readonly units: readonly (readonly [Unit, RegExp])[]
  /** Before a number. */
  readonly unitsBefore: readonly (readonly [Unit, RegExp])[]
  /** Between two numbers that share the unit behind the second. */
  readonly between: RegExp
  /** In a sentence; tried in this order, each on what the others left. */
  readonly modality: readonly (readonly [Modality, RegExp])[]
  /**
   * Words of which a number of two or more, or an hour after noon, has one.
   * Undefined here and below where words are not written apart.
   */
  readonly numberWord?: RegExp
  /** Words of which other numbers have one. */
  readonly oneWord?: RegExp
  /** Words of which every modality of a kind has one. */
  readonly dutyWords?: Readonly<Record<Modality, RegExp>>
  /** What makes a permission a duty: "may only". */
  readonly only: RegExp
  /** Any negation at all. */
  readonly negation: RegExp
}

const known: Readonly<Record<string, Lexicon>> = {
  zh: chinese,
  en: english,
  de: german,
  ja: japanese,
}

/** The words of a language (BCP 47), where they are known. */
export function lexiconOf(tag: string): Lexicon | undefined {
  return known[languageOf(tag)]
}

/** ('zh-CN') -> 'zh' */
export const languageOf = remember((tag: string): string => {
  return new Intl.Locale(tag).language
})
