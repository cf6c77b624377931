import { remember } from '../legal/remember.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { matches } from './matches.ts'
import { takenOf } from './taken.ts'

/** A number as it stands in a text. */
export interface Numeral {
  readonly value: number
  readonly at: number
  readonly end: number
  /** Whether it was written in digits, of whatever script. */
  readonly digits: boolean
}

/** The zeros of decimal digits: ASCII, Arabic, Thai, full-width, … */
const zeros = [
  ...[0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x17e0, 0x1040, 0xff10],
]

const otherDigit = new RegExp(
  `[${zeros
    .slice(1)
    .map(zero => String.fromCharCode(zero, 0x2d, zero + 9))
    .join('')}]`,
)

/** ('٣٠') -> '30' */
export function asciiDigits(text: string): string {
  if (!otherDigit.test(text)) return text
  return text.replaceAll(/\p{Nd}/gu, char => {
    const code = char.codePointAt(0) ?? 0
    const zero = zeros.find(first => code >= first && code < first + 10)
    return zero === undefined ? char : String(code - zero)
  })
}

/**
 * The numbers of a text, in digits and, where there may be such, in the words
 * of a lexicon.
 */
export function findNumbers(
  text: string,
  tag: string,
  inWords: boolean,
): readonly Numeral[] {
  const lexicon = lexiconOf(tag)
  const plain = asciiDigits(text)
  const { form, decimal, group, scale, spelled } = formsOf(tag)
  const each: Numeral[] = []
  for (let from = nextDigit(plain, 0); from >= 0; ) {
    form.lastIndex = from
    const [written] = form.exec(plain) ?? []
    if (written === undefined) {
      from = nextDigit(plain, from + 1)
      continue
    }
    const last = from + written.length
    scale.lastIndex = last
    const [behind = '', word = ''] = scale.exec(plain) ?? []
    const factor = (lexicon ?? others).scales[word.toLowerCase()] ?? 1
    const whole = /\D/.test(written)
      ? written.replaceAll(group, '').replace(decimal, '.')
      : written
    // Of what is no number after all, such as 1.2.3, the first part will do.
    const value = round(Number.parseFloat(whole) * factor)
    each.push({ value, at: from, end: last + behind.length, digits: true })
    from = nextDigit(plain, last)
  }
  const inDigits = join(each)
  if (lexicon === undefined || spelled === undefined) return inDigits
  const found = inWords ? matches(spelled, plain) : []
  if (found.length === 0) return inDigits
  const taken = takenOf(plain.length)
  for (const { at, end } of inDigits) taken.take(at, end)
  const words = found
    .map(({ 0: written, index: at }): Numeral => {
      const value = lexicon.valueOf(written)
      return { value, at, end: at + written.length, digits: false }
    })
    .filter(({ at, end }) => taken.take(at, end))
  return [...inDigits, ...words].toSorted((a, b) => a.at - b.at)
}

function nextDigit(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x30 && unit <= 0x39) return at
  }
  return -1
}

/** 3万5000 is one number: what follows a scale at once belongs to it. */
function join(numbers: readonly Numeral[]): readonly Numeral[] {
  const all: Numeral[] = []
  for (const next of numbers) {
    const last = all.at(-1)
    if (last === undefined || last.end !== next.at) all.push(next)
    else {
      const value = last.value + next.value
      all.splice(-1, 1, { ...last, value, end: next.end })
    }
  }
  return all
}

/** Of languages without a lexicon, what multiplies a number in digits. */
const others: Pick<Lexicon, 'scales'> = {
  scales: {
    ...{ million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 },
    ...{ millón: 1e6, millones: 1e6, 'mil millones': 1e9 },
    ...{ milhão: 1e6, milhões: 1e6, 'mil milhões': 1e9 },
    ...{ миллион: 1e6, миллиона: 1e6, миллионов: 1e6, млн: 1e6 },
    ...{ миллиард: 1e9, миллиарда: 1e9, миллиардов: 1e9, млрд: 1e9 },
    ...{ 천: 1e3, 만: 1e4, 백만: 1e6, 천만: 1e7, 억: 1e8, 조: 1e12 },
    ...{ مليون: 1e6, مليار: 1e9, ล้าน: 1e6 },
  },
}

function scaleForm({ scales }: Pick<Lexicon, 'scales'>): RegExp {
  const names = Object.keys(scales).toSorted((a, b) => b.length - a.length)
  return new RegExp(`\\s?(${names.join('|')})(?![a-zäöü])`, 'iy')
}

/** What numbers of a language look like. */
const formsOf = remember((tag: string) => {
  const lexicon = lexiconOf(tag)
  const { decimal, group } = separators(tag)
  const whole = `(?:\\d{1,3}(?:${group}\\d{3})+(?!\\d)|\\d+)`
  const written = `${whole}(?:${decimal}\\d+)?`
  return {
    form: new RegExp(
      `(?:(?<![\\p{L}\\d_-]|\\d[.,])|(?<=[\\p{Lo}-]))${written}`,
      'uy',
    ),
    decimal: new RegExp(decimal),
    group: new RegExp(group, 'g'),
    scale: scaleForm(lexicon ?? others),
    spelled: lexicon && new RegExp(lexicon.spelled, 'giu'),
  }
})

/** What parts thousands and decimals in a language, as regular expressions. */
function separators(tag: string) {
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(
    1234567.8,
  )
  const sign = (type: string) =>
    asciiSign(parts.find(part => part.type === type)?.value ?? '')
  // Many write a plain space where one is meant that does not break.
  const space = /\s/.test(sign('group')) ? ' ' : ''
  return {
    group: `[${sign('group')}${space}\u066C\u00A0\u202F']`,
    decimal: `[${sign('decimal')}\u066B]`,
  }
}

function asciiSign(sign: string): string {
  return sign.replace(/[-\]\\^]/, '\\$&')
}

/** Without the dust of binary fractions: 3.3 × 10,000 is 33,000. */
export function round(value: number): number {
  const isWhole = Number.isInteger(value) && value < 1e12
  return isWhole ? value : Number(value.toPrecision(12))
}
