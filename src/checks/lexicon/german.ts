import type { Lexicon } from '../lexicon.ts'

const teens = [
  ...['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'],
  ...['zehn', 'elf', 'zwölf', 'dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn'],
  ...['siebzehn', 'achtzehn', 'neunzehn'],
]
const tens = [
  ...['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig'],
  ...['achtzig', 'neunzig'],
]
const values = below100()
for (const [index, word] of ['', ...teens.slice(0, 8)].entries()) {
  const hundred = `${word}hundert`
  for (const [rest, value] of [['', 0] as const, ...below100()]) {
    values.set(`${hundred}${rest}`, (index + 1) * 100 + value)
  }
}
values.set('einhundert', 100)

function below100(): Map<string, number> {
  const all = new Map(teens.map((word, index) => [word, index + 2] as const))
  for (const [index, ten] of tens.entries()) {
    all.set(ten, (index + 2) * 10)
    for (const [one, word] of ['ein', ...teens.slice(0, 8)].entries()) {
      all.set(`${word}und${ten}`, (index + 2) * 10 + one + 1)
    }
  }
  return all
}

values.set('ein', 1)
values.set('eine', 1)
values.set('anderthalb', 1.5)

const one = `(?:ein|${teens.slice(0, 8).join('|')})`
const below = `(?:(?:${one}und)?(?:${tens.join('|')})|${teens.toReversed().join('|')})`

const small = `(?:${one}?hundert(?:und)?${below}?|${below})`
const thousand = `(?:ein|${small})?tausend(?:und)?(?:${small}|eins?)?`
const million = `(?:eine|${small})\\s+(?:Million|Milliarde)(?:e?n)?`
const half = `(?:${one}einhalb|anderthalb)`

/** What is written together with a number: `dreißigtägig`. */
const compounds = '(?:tägig|wöchig|monatig|jährig)'

/** ('zweitausendfünfhundert') -> 2500 */
function numberOf(spelled: string): number {
  const word = spelled.toLowerCase()
  const [count, scale] = word.split(/\s+/)
  if (count !== undefined && scale !== undefined) {
    return numberOf(count) * (scale.startsWith('million') ? 1e6 : 1e9)
  }
  const [, thousands, rest = ''] = /^(.*)tausend(?:und)?(.*)$/.exec(word) ?? []
  if (thousands !== undefined) {
    const left = rest === '' ? 0 : numberOf(rest.replace(/^eins$/, 'ein'))
    return (thousands === '' ? 1 : numberOf(thousands)) * 1e3 + left
  }
  const [, whole] = /^(.+)einhalb$/.exec(word) ?? []
  if (whole !== undefined) return numberOf(whole) + 0.5
  return (
    values.get(word) ?? values.get(word.replace('hundertund', 'hundert')) ?? 0
  )
}

const gap = '^[- \\n]*(?:(?:volle[rn]?|aufeinanderfolgende[rn]?)[- \\n]+)?'
const unit = (words: string) =>
  new RegExp(`${gap}(?:${words})(?![\\p{L}])`, 'iu')

/** German. */
export const german: Lexicon = {
  spelled: new RegExp(
    `(?<!\\p{L})(?:${million}|${thousand}|${half}|${small})(?!(?!${compounds})\\p{L})`,
    'iu',
  ),
  valueOf: numberOf,
  scales: {
    ...{ tausend: 1e3, million: 1e6, millionen: 1e6 },
    ...{ milliarde: 1e9, milliarden: 1e9 },
  },
  sureFrom: 3,
  units: [
    ['percent', /^\s?[%％]|^[\s-]*Prozent/i],
    ['permille', /^\s?‰|^[\s-]*Promille/i],
    ['basis point', unit('Basispunkte?n?')],
    ['workday', unit('(?:Arbeits|Werk|Geschäfts|Bank)tage?n?')],
    ['day', unit('(?:Kalender)?tage?n?|tägige[rnms]?')],
    ['week', unit('wochen?|wöchige[rnms]?')],
    ['month', unit('(?:Kalender)?monate?n?|monatige[rnms]?')],
    // Of age, as in Chinese and English.
    ['thing', unit('jahre[ \\n]alt')],
    ['year', unit('(?:Kalender)?jahre?n?|jährige[rnms]?')],
    ['hour', unit('stunden?')],
    ['minute', unit('minuten?')],
    ['USD', unit('US-Dollar|USD|Dollar')],
    ['EUR', unit('Euro|EUR|€')],
    ['dime', unit('jiao')],
    ['cent', unit('(?:euro)?cents?|fen|pence')],
    ['GBP', unit('Pfund|GBP')],
    ['JPY', unit('Yen|JPY')],
    ['CNY', unit('Yuan|RMB|CNY|Renminbi')],
  ],
  unitsBefore: [
    ['USD', /(?:US\$|USD|\$)\s*$/i],
    ['EUR', /(?:€|EUR)\s*$/i],
    ['CNY', /(?:RMB|CNY|[¥￥])\s*$/i],
  ],
  between: /^\s*(?:bis|oder|und|-|–|—)\s*$/i,
  modality: [
    [
      'must not',
      /\b(?:niemand|kein)\p{L}*[^.;]*\b(?:darf|dürfen|kann|können)|\b(?:darf|dürfen|kann|können)(?!\p{L})[^.;]*?\b(?:nicht|nie|niemals|kein\p{L}*|weder)\b|\b(?:verboten|untersagt|unzulässig)\b/iu,
    ],
    [
      'must',
      /\b(?:muss|muß|soll)\b|(?<!\p{L})(?:müssen|sollen|sollten)\b|\b(?:ist|sind)\s+(?:\p{L}+\s+){0,6}zu\s+\p{Ll}+en\b|verpflichtet|obliegt/iu,
    ],
    ['may', /\b(?:darf|kann)\b|(?<!\p{L})(?:dürfen|können)\b/iu],
  ],
  numberWord: new RegExp(
    `hundert|tausend|millio|milliarde|anderthalb|einhalb|${teens.join('|')}|${tens.join('|')}`,
    'iu',
  ),
  dutyWords: {
    'must not': /niemand|kein|nicht|nie|weder|verboten|untersagt|unzulässig/iu,
    must: /muss|muß|müssen|soll|\bzu\b|verpflichtet|obliegt/iu,
    may: /darf|dürfen|kann|können/iu,
  },
  only: /\bnur\b|\blediglich\b/i,
  negation:
    /(?<!\p{L})(?:nicht|nie|niemals|niemand\p{L}*|kein\p{L}*|ohne|weder|noch|nichts)(?!\p{L})|(?<!\p{L})(?:un|nicht)\p{L}{3}|[Vv]erbot|verbiet|untersagt/iu,
}
