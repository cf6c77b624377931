import type { CounterStyle } from '../legal/counters.ts'

const styles: Readonly<Record<string, CounterStyle>> = {
  arab: 'arabic-indic',
  arabext: 'persian',
  beng: 'bengali',
  deva: 'devanagari',
  gujr: 'gujarati',
  guru: 'gurmukhi',
  khmr: 'khmer',
  knda: 'kannada',
  laoo: 'lao',
  mlym: 'malayalam',
  mymr: 'myanmar',
  orya: 'oriya',
  tamldec: 'tamil',
  telu: 'telugu',
  thai: 'thai',
  tibt: 'tibetan',
}

/**
 * The counter style of the digits that a language is usually written with
 * (CLDR): ('fa') -> 'persian', ('it') -> 'decimal'
 */
export function digits(tag: string): CounterStyle {
  const { numberingSystem } = new Intl.NumberFormat(tag).resolvedOptions()
  return styles[numberingSystem] ?? 'decimal'
}
