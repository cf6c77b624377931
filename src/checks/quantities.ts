import { remember } from '../legal/remember.ts'
import { maskAddresses } from './addresses.ts'
import { findDates } from './findDates.ts'
import { type Lexicon, lexiconOf, type Unit } from './lexicon.ts'
import { findNumbers, type Numeral, round } from './numerals.ts'
import { blank } from './taken.ts'

/** A number of a text, and what it counts. */
export interface Quantity {
  readonly value: number
  /** The number alone, as it was written: of 12 months, 12; in words, NaN. */
  readonly bare: number
  /** Undefined where nothing is known that it counts. */
  readonly unit: Unit | 'date' | undefined
  /** Whether it is surely meant as a number: not so 一 or "one". */
  readonly sure: boolean
  /** Where it stands in the text. */
  readonly at: number
  /** As it was written, its unit included: `thirty days`. */
  readonly written: string
}

/**
 * The dates and numbers of a text in language `tag`, with their units.
 * `('三十个工作日', 'zh') -> [30 workday]`. A number that is said twice,
 * "thirty (30) days", is there once. Numbers in words are found in the
 * languages that have a lexicon, unless it is known that there are none.
 */
export function quantities(
  text: string,
  tag: string,
  inWords: boolean,
): readonly Quantity[] {
  // 9:00 is nine; of 9:30 both numbers are read.
  const masked = maskAddresses(text)
  const plain = masked.includes(':00')
    ? masked.replaceAll(/(?<=\d):00(?!\d)/g, '   ')
    : masked
  const dates = findDates(plain, tag)
  const rest = dates.length === 0 ? plain : blank(plain, dates)
  const lexicon = lexiconOf(tag)
  const found = findNumbers(rest, tag, inWords)
  const once = saidOnce(found, rest)
  const measured = once.map(number => measure(number, rest, lexicon))
  const numbers = measured.map((quantity, index): Quantity => {
    const next = measured[index + 1]
    if (quantity.unit !== undefined || next?.unit === undefined) return quantity
    const end = quantity.at + quantity.written.length
    const shared = lexicon?.between.test(rest.slice(end, next.at))
    if (!shared || next.unit === 'thing') return quantity
    return { ...quantity, unit: next.unit, sure: next.sure }
  })
  if (dates.length === 0) return numbers
  return [...dates, ...numbers].toSorted((a, b) => a.at - b.at)
}

/** Where no words are known. */
const percent: Lexicon['units'] = [
  ['percent', /^\s?[%％٪]/],
  ['permille', /^\s?‰/],
]

/** Of "thirty (30)" and "30 (thirty)", the second alone. */
function saidOnce(
  numbers: readonly Numeral[],
  text: string,
): readonly Numeral[] {
  return numbers.filter((number, index) => {
    const next = numbers[index + 1]
    if (next === undefined || next.value !== number.value) return true
    return !/^\s*[(（]\s*$/.test(text.slice(number.end, next.at))
  })
}

/** How far from a number its unit is looked for, in UTF-16 units. */
const reach = 80

/** A number with its unit, before it or behind it. */
function measure(
  number: Numeral,
  text: string,
  lexicon: Lexicon | undefined,
): Quantity {
  const { at: start, end, digits } = number
  const before = text.slice(Math.max(start - reach, 0), start)
  const rest = text.slice(end, end + reach)
  const behind = rest.replace(/^\s*[)）]/, '')
  const units = lexicon?.units ?? percent
  const found = behind === '' ? undefined : unitBehind(units, behind)
  // 港币100元: 元 alone is the yuan.
  const open = [undefined, 'thing', 'CNY'].includes(found?.unit)
  const first =
    open && lexicon && anyOf(lexicon.unitsBefore).test(before)
      ? lexicon.unitsBefore.find(([, form]) => form.test(before))
      : undefined
  const at = start - (first?.[1].exec(before)?.[0].length ?? 0)
  const skipped = rest.length - behind.length
  const length = found ? skipped + found.words.length : 0
  const written = text.slice(at, end + length)
  const afternoon = number.value < 12 && isAfternoon(before, behind)
  // 两年半, 一个半月: what is left is a half of the unit.
  const half = /半/.test(found?.words ?? '') ? 0.5 : 0
  const value = number.value + half + (afternoon ? 12 : 0)
  const unit = first?.[0] ?? found?.unit
  const sure = digits
    ? !(unit === undefined && isMark(before, rest)) && !isName(before, rest)
    : !before.endsWith('第') &&
      (value >= least(unit, lexicon) || (value > 1 && value % 1 > 0))
  const bare = digits ? number.value : Number.NaN
  return { ...standard(value, unit), bare, sure, at, written }
}

/** The first unit that fits what follows a number, and its words. */
function unitBehind(
  units: Lexicon['units'],
  behind: string,
): { readonly unit: Unit; readonly words: string } | undefined {
  if (!anyOf(units).test(behind)) return undefined
  for (const [unit, form] of units) {
    const words = form.exec(behind)?.[0]
    if (words !== undefined) return { unit, words }
  }
  return undefined
}

/** One expression for all units. */
const anyOf = remember((units: Lexicon['units']) => {
  const forms = units.map(([, form]) => form)
  const flags = ['i', 'u'].filter(flag =>
    forms.some(form => form.flags.includes(flag)),
  )
  const each = forms.map(({ source }) => `(?:${source})`)
  return new RegExp(each.join('|'), flags.join(''))
})

/** From what on a number in words is surely meant as one. */
function least(unit: Unit | undefined, lexicon: Lexicon | undefined): number {
  if (unit === undefined) return lexicon?.sureFrom ?? Number.POSITIVE_INFINITY
  return unit === 'thing' ? 3 : 2
}

/** The hour of 下午三点, "3 p.m.", "3:05 p.m."; "3:00 p.m." is read as "3    p.m." */
function isAfternoon(before: string, behind: string): boolean {
  if (/^(?::\d\d)?\s*p\.?m\b/i.test(behind)) return !/\d:$/.test(before)
  return (
    /[午晚]/.test(before) && /(?:下午|晚上|傍晚|午后|午後)\s*$/.test(before)
  )
}

/** 第21天 is the 21st, or twenty-first, and 11月 November. */
function isName(before: string, behind: string): boolean {
  const ordinal = before.endsWith('第') && !/^[条條款项項章节節]/.test(behind)
  return ordinal || /^\s*[月월]/.test(behind)
}

/** (1) marks an item, and counts nothing. */
function isMark(before: string, behind: string): boolean {
  return /^\s*[)）]/.test(behind) && /[(（]\s*$/.test(before)
}

/** In months, days, per cent and parts of a currency; 2026年 is the name of a year, and no time. */
function standard(value: number, unit: Unit | undefined) {
  if (unit === 'year' && value >= 1000) return { value, unit: 'thing' as const }
  if (unit === 'year') return { value: value * 12, unit: 'month' as const }
  if (unit === 'permille')
    return { value: round(value / 10), unit: 'percent' as const }
  if (unit === 'basis point')
    return { value: round(value / 100), unit: 'percent' as const }
  if (unit === 'dime')
    return { value: round(value / 10), unit: 'cent' as const }
  if (unit === 'cent') return { value: round(value / 100), unit }
  if (unit === 'week') return { value: value * 7, unit: 'day' as const }
  return { value, unit }
}
