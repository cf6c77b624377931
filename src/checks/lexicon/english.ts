import type { Lexicon } from '../lexicon.ts'

const ones = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'],
  ...['sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const tens = [
  ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty'],
  'ninety',
]
const values = new Map([
  ...ones.map((word, index) => [word, index + 1] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
])
const scales = { thousand: 1e3, million: 1e6, billion: 1e9 }

const below100 = `(?:(?:${tens.join('|')})(?:[- ](?:${ones.slice(0, 9).join('|')}))?|${ones.toReversed().join('|')})`
const below1000 = `(?:(?:a|${below100}) hundred(?:(?: and)? ${below100})?|${below100})`
/** Of ordinals and fractions, the number is none: `twenty-first`. */
const ordinals = 'third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'

const whole = `(?:${below1000} (?:thousand|million|billion)(?:(?: and)? ${below1000})?|${below1000})`

/** Before a unit: `(30) calendar days`, `30-day`. */
const gap = '^[- \\n]*(?:(?:calendar|consecutive|full|natural)[- \\n]+)?'
const unit = (words: string) => new RegExp(`${gap}(?:${words})\\b`, 'i')

/** English. */
export const english: Lexicon = {
  spelled: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${whole}(?: and a half)?|twice|half(?: a)?(?=[- ]year))(?![\\p{L}\\p{N}])(?!-(?:first|second|quarter|${ordinals})s?\\b)`,
    'iu',
  ),
  valueOf: spelled => {
    if (/^half/i.test(spelled)) return 0.5
    if (/^twice/i.test(spelled)) return 2
    const [number = '', half] = spelled.toLowerCase().split(/ (and a half)$/)
    let total = half === undefined ? 0 : 0.5
    let part = 0
    for (const word of number.split(/[\s-]+/)) {
      const scale = Object.entries(scales).find(([name]) => name === word)
      if (scale !== undefined) {
        total += part * scale[1]
        part = 0
      } else if (word === 'hundred') part *= 100
      else part += word === 'a' ? 1 : (values.get(word) ?? 0)
    }
    return total + part
  },
  scales,
  sureFrom: 3,
  units: [
    ['percent', /^\s?[%％]|^[\s-]*(?:per ?cent|percentage)\b/i],
    ['permille', /^\s?‰|^[\s-]*per (?:mille|thousand)\b/i],
    ['basis point', unit('basis[- \\n]+points?|bps')],
    ['workday', unit('(?:business|working|trading|banking)[- \\n]+days?')],
    ['day', unit('days?')],
    ['week', unit('weeks?')],
    ['month', unit('months?')],
    // Of age, which "aged 18" has no unit for.
    ['thing', unit('years?[- \\n]+(?:old|of[ \\n]age|or[ \\n]older)')],
    ['year', unit('years?')],
    ['hour', unit('hours?')],
    ['minute', unit('minutes?')],
    ['USD', unit('(?:US|U\\.S\\.) dollars?|USD|dollars?')],
    ['dime', unit('jiao')],
    ['cent', unit('(?:euro[ -])?cents?|fen|pence')],
    ['HKD', unit('Hong Kong dollars?|HKD')],
    ['EUR', unit('euros?|EUR')],
    ['GBP', unit('pounds?|GBP')],
    ['JPY', unit('(?:Japanese )?yen|JPY')],
    ['CNY', unit('(?:Chinese )?yuan|RMB|CNY|renminbi')],
  ],
  unitsBefore: [
    ['HKD', /(?:HK\$|HKD)\s*$/i],
    ['TWD', /(?:NT\$|TWD)\s*$/i],
    ['USD', /(?:US\$|USD|(?<![A-Z])\$)\s*$/i],
    ['EUR', /(?:€|EUR)\s*$/i],
    ['GBP', /(?:£|GBP)\s*$/i],
    ['JPY', /JPY\s*$/i],
    ['CNY', /(?:RMB|CNY|[¥￥])\s*$/i],
  ],
  between: /^\s*(?:to|or|and|through|-|–|—)\s*$/i,
  modality: [
    [
      'must not',
      /\b(?:shall|may|must|can|should|will)\s+(?:\w+\s+){0,2}?(?:not\b|never\b|in no\b)|\bcannot\b|\bno(?:ne|body|thing|\s?one)?\b(?:\s+[\w-]+){0,8}?\s+(?:shall|may|can|must)\b|\b(?:neither|nor)\b(?:\W+\w+){0,6}?\W+(?:shall|may|can|must)\b|\b(?:prohibited|forbidden)\b|\bnot\s+(?:be\s+)?(?:allowed|permitted)\b/i,
    ],
    [
      'must',
      /\b(?:shall|must|should)\b|\b(?:is|are|be)\s+(?:required|obliged|obligated)\s+to\b|\bneed(?:s)?\s+to\b|\b(?:has|have)\s+to\b|\bwill\b/i,
    ],
    ['may', /\b(?:may|can|could|might)\b|\b(?:is|are)\s+allowed\b/i],
  ],
  numberWord: new RegExp(
    `\\b(?:${[...ones.slice(1), ...tens].join('|')}|hundred|half|twice|pm?)\\b`,
    'iu',
  ),
  oneWord: /\b(?:one|half)\b/iu,
  dutyWords: {
    'must not':
      /\b(?:no(?:ne|body|thing|one)?|not|never|neither|nor|cannot|prohibited|forbidden)\b/i,
    must: /\b(?:shall|must|should|required|obliged|obligated|needs?|has|have|will)\b/i,
    may: /\b(?:may|can|could|might|allowed)\b/i,
  },
  only: /\bonly\b/i,
  negation:
    /\b(?:not|no|none|nor|neither|never|nothing|nobody|without|cannot|unless|except|free from|subject only)\b|n['’]t\b|\b(?:un|in|im|ir|non|dis)\p{L}{3}|prohibit|forbid/iu,
}
