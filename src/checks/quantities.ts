import { maskAddresses } from './addresses.ts'
import { findDates } from './findDates.ts'
import { type Lexicon, lexiconOf, type Unit } from './lexicon.ts'
import { findNumbers, type Numeral } from './numerals.ts'

/** A number of a text, and what it counts. */
export interface Quantity {
  readonly value: number
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
 * languages that have a lexicon.
 */
export function quantities(text: string, tag: string): readonly Quantity[] {
  const plain = maskAddresses(text)
  const dates = findDates(plain, tag)
  const rest = blank(plain, dates)
  const lexicon = lexiconOf(tag)
  const once = saidOnce(findNumbers(rest, tag), rest)
  const measured = once.map(number => measure(number, rest, lexicon))
  const numbers = measured.map((quantity, index): Quantity => {
    const next = measured[index + 1]
    if (quantity.unit !== undefined || next?.unit === undefined) return quantity
    const end = quantity.at + quantity.written.length
    const shared = lexicon?.between.test(rest.slice(end, next.at))
    if (!shared || next.unit === 'thing') return quantity
    return { ...quantity, unit: next.unit, sure: next.sure }
  })
  return [...dates, ...numbers].toSorted((a, b) => a.at - b.at)
}

/** The text with some of its parts made spaces, so that others stay. */
function blank(text: string, parts: readonly Quantity[]): string {
  return parts.reduce((rest, { at, written }) => {
    const { length } = written
    return rest.slice(0, at) + ' '.repeat(length) + rest.slice(at + length)
  }, text)
}

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

function measure(
  number: Numeral,
  text: string,
  lexicon: Lexicon | undefined,
): Quantity {
  const { at: start, end, value, digits } = number
  const before = text.slice(0, start)
  const behind = text.slice(end).replace(/^\s*[)）]/, '')
  const left = text.length - end - behind.length
  const units = lexicon?.units ?? [['percent', /^\s?[%％٪]/] as const]
  let unit: Unit | undefined
  let length = 0
  for (const [name, form] of units) {
    const found = form.exec(behind)?.[0]
    if (found === undefined) continue
    unit = name
    length = left + found.length
    break
  }
  const first = lexicon?.unitsBefore.find(([, form]) => form.test(before))
  const isFirst = unit === undefined || unit === 'thing'
  if (first !== undefined && isFirst) unit = first[0]
  const sign = isFirst ? (first?.[1].exec(before)?.[0] ?? '') : ''
  const at = start - sign.length
  // 2026年 is the name of a year, and no time that passes.
  if (unit === 'year' && value >= 1000) unit = 'thing'
  const enumerates =
    /[(（]\s*$/.test(before) && /^\s*[)）]/.test(text.slice(end))
  const sure = digits
    ? !(enumerates && unit === undefined)
    : value >= 2 && (unit !== undefined || value >= surely(lexicon))
  const written = text.slice(at, end + length)
  if (unit === 'year')
    return { value: value * 12, unit: 'month', sure, at, written }
  if (unit === 'week')
    return { value: value * 7, unit: 'day', sure, at, written }
  return { value, unit, sure, at, written }
}

function surely(lexicon: Lexicon | undefined): number {
  return lexicon?.sureFrom ?? Number.POSITIVE_INFINITY
}
