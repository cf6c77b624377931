import { hanNumber, hanNumerals } from '../legal/hanNumber.ts'
import { remember } from '../legal/remember.ts'
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
  for (const { form, read } of forms) {
    for (const match of matches(form, plain)) {
      const [written] = match
      const at = match.index
      if (!taken.take(at, at + written.length)) continue
      const value = read(match.groups ?? {})
      const bare = Number.parseFloat(written)
      found.push({ value, bare, unit: 'date', sure: true, at, written })
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

type Groups = Readonly<Record<string, string>>

interface Form {
  /** What every day in this form has. */
  readonly sign: RegExp
  readonly form: RegExp
  readonly read: (groups: Groups) => number
}

const han = `(?:\\d+|[${hanNumerals}]+)`
const number = (text = '0') =>
  /^\d+$/.test(text) ? Number(text) : hanNumber(text)
const inDigits = ({ y, m, d }: Groups) =>
  number(y) * 10_000 + number(m) * 100 + number(d)

const common: readonly Form[] = [
  {
    sign: /月/,
    form: new RegExp(
      `(?:(?<y>${han})\\s*年\\s*)?(?<m>${han})\\s*月\\s*(?<d>${han})\\s*[日号號]`,
      'gu',
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
    number(y) * 10_000 + (names.get(name.toLowerCase()) ?? 0) * 100 + number(d)
  const month = `(?<name>${months})(?!\\p{L})`
  const part = '[\\s,.]+(?:de\\s+|of\\s+)?'
  const sign = new RegExp(months, 'iu')
  return [
    ...common,
    {
      sign,
      form: new RegExp(
        `(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?${part}${month}(?:${part}(?<y>\\d{4}))?`,
        'giu',
      ),
      read,
    },
    {
      sign,
      form: new RegExp(
        `${month}\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:${part}(?<y>\\d{4}))?`,
        'giu',
      ),
      read,
    },
  ]
})

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
