import { hanNumber, hanNumerals } from '../legal/hanNumber.ts'
import { remember } from '../legal/remember.ts'
import { languageOf } from './lexicon.ts'
import { matches } from './matches.ts'
import { asciiDigits } from './numerals.ts'
import type { Quantity } from './quantities.ts'
import { takenOf } from './taken.ts'

/**
 * The days of the calendar in a text, `2026年3月5日`, `5 March 2026`,
 * `2026-03-05`, `5. März 2026`: value 20260305. One without a year is of the
 * year of the others, where they have but one, and else 305.
 */
export function findDates(text: string, tag: string): readonly Quantity[] {
  const plain = asciiDigits(text)
  const forms = formsOf(tag).filter(({ sign }) => sign.test(plain))
  if (forms.length === 0) return []
  const found: Quantity[] = []
  const taken = takenOf(plain.length)
  for (const form of forms) {
    const { read } = form
    for (const match of matches(form.form, plain)) {
      const { 0: written, index: at } = match
      if (!taken.take(at, at + written.length)) continue
      const days = [match, ...otherDays(plain, match, form)]
      for (const [index, { 0: written, index: at, groups }] of days.entries()) {
        if (index > 0 && !taken.take(at, at + written.length)) continue
        const value = read({ ...match.groups, ...groups })
        const bare = Number.parseFloat(written)
        found.push({ value, bare, unit: 'date', sure: true, at, written })
      }
    }
  }
  return ofOneYear(found)
}

/** 2026年1月1日至2月28日 names the year once, and so for both. */
function ofOneYear(dates: readonly Quantity[]): readonly Quantity[] {
  const years = new Set(dates.map(yearOf).filter(year => year > 0))
  const [year = 0] = years
  if (years.size !== 1) return dates
  return dates.map(date =>
    yearOf(date) > 0 ? date : { ...date, value: year * 10_000 + date.value },
  )
}

function yearOf({ value }: Quantity): number {
  return Math.floor(value / 10_000)
}

/** 5 to 10 March, 3月5日至10日: the other days of a month that is named once. */
function otherDays(
  text: string,
  { 0: written, index }: RegExpMatchArray & { index: number },
  { before, behind }: Form,
): readonly RegExpExecArray[] {
  const days: RegExpExecArray[] = []
  for (let from = index + written.length; behind; ) {
    const match = behind.exec(text.slice(from, from + reach))
    if (match === null) break
    match.index += from
    days.push(match)
    from = match.index + match[0].length
  }
  const start = Math.max(index - reach, 0)
  const match = before?.exec(text.slice(start, index))
  if (!match) return days
  match.index += start
  return [...days, match]
}

/** How far off another day is looked for, in UTF-16 units. */
const reach = 20

type Groups = Readonly<Record<string, string>>

interface Form {
  /** What every day in this form has. */
  readonly sign: RegExp
  readonly form: RegExp
  /** Another day of the same month, right behind one, or right before it. */
  readonly behind?: RegExp
  readonly before?: RegExp
  readonly read: (groups: Groups) => number
}

const han = `(?:\\d+|[${hanNumerals}]+)`
const number = (text = '0') =>
  /^\d+$/.test(text) ? Number(text) : hanNumber(text)
const inDigits = ({ era = '', y, m, d }: Groups) => {
  const year = y === '元' ? 1 : number(y)
  return ((eras[era] ?? 0) + year) * 10_000 + number(m) * 100 + number(d)
}

/** The years before the first of an era. */
const eras: Readonly<Record<string, number>> = {
  ...{ 民国: 1911, 民國: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 },
}
const year = `(?:(?<era>${Object.keys(eras).join('|')})\\s*)?(?<y>${han}|元)\\s*[年년]`

/** Between two days of a month, of languages that name the month once. */
const joined = `\\s*[-–—]\\s*|\\s(?:${[
  ...['to', 'and', 'or', 'until', 'through', 'bis', 'und', 'oder'],
  ...['au', 'et', 'ou', 'al', 'y', 'o', 'e', 'a', 'до', 'по', 'и'],
].join('|')})\\s`
const ordinal = '(?:st|nd|rd|th|er|\\.?º|\\.)?'

const common: readonly Form[] = [
  {
    sign: /[月월]/,
    form: new RegExp(
      `(?:${year}\\s*)?(?<m>${han})\\s*[月월]\\s*(?<d>${han})\\s*[日号號일]`,
      'gu',
    ),
    behind: new RegExp(
      `^\\s*[至到和与與及或、，,–—~～-]\\s*(?<d>${han})\\s*[日号號일]`,
      'u',
    ),
    read: inDigits,
  },
  {
    sign: /\d{4}[-/.]/,
    form: /(?<![\d-])(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?![\d-])/g,
    read: inDigits,
  },
  {
    sign: /\.\s?\d{4}/,
    form: /(?<![\d.])(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})(?!\d)/g,
    read: inDigits,
  },
]

/** The forms of a language, its names of months among them. */
const formsOf = remember((tag: string): readonly Form[] => {
  const names = monthsOf(tag)
  const months = [...names.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map(name => name.replaceAll('.', '\\.?'))
    .join('|')
  if (months === '') return common
  const read = ({ y, name = '', d }: Groups) =>
    gregorian(number(y), tag) * 10_000 +
    (names.get(name.toLowerCase()) ?? 0) * 100 +
    number(d)
  const month = `(?<name>${months})(?!\\p{L})`
  const part = '[\\s,.]+(?:de\\s+|of\\s+|พ\\.ศ\\.\\s*)?'
  const sign = new RegExp(months, 'iu')
  return [
    ...common,
    {
      sign,
      form: new RegExp(
        `(?<!\\d)(?<d>\\d{1,2})${ordinal}(?: day)?${part}${month}(?:${part}(?<y>\\d{4}))?`,
        'giu',
      ),
      before: new RegExp(
        `(?<![\\d.,])(?<d>\\d{1,2})${ordinal}(?=(?:${joined})$)`,
        'iu',
      ),
      read,
    },
    {
      sign,
      form: new RegExp(
        `${month}\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:${part}(?<y>\\d{4}))?`,
        'giu',
      ),
      // Not of "March 5 and 10 copies".
      behind: new RegExp(
        `^(?:${joined})(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:${part}(?<y>\\d{4})|(?=\\s*(?:[.,;)]|$)))`,
        'iu',
      ),
      read,
    },
  ]
})

/** Of 2569, the year 2026: Thai dates count from the Buddha. */
function gregorian(year: number, tag: string): number {
  return year > 2400 && languageOf(tag) === 'th' ? year - 543 : year
}

/** The names of the months in dates, of languages that name them. */
function monthsOf(tag: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(tag, { month, day: 'numeric' })
    for (let index = 0; index < 12; index++) {
      const parts = format.formatToParts(new Date(2026, index, 15, 12))
      const name = parts.find(({ type }) => type === 'month')?.value ?? ''
      const plain = asciiDigits(name).toLowerCase()
      if (/\p{L}{2}/u.test(plain)) names.set(plain, index + 1)
    }
  }
  return names
}
