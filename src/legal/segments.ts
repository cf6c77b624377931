import { remember } from './remember.ts'

/** A character of a script that is written without spaces. */
const alone =
  '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]'

const rough = new RegExp(
  `${alone}\\p{M}*|(?:(?!${alone})[\\p{L}\\p{M}\\p{N}'’])+|\\s+|.`,
  'gsu',
)

const segmenterOf = remember(
  (tag: string) => new Intl.Segmenter(tag, { granularity: 'word' }),
)

/**
 * Cuts text into words, spaces and marks, nothing left out (UAX #29). In a
 * browser without `Intl.Segmenter` (Firefox before 125), scripts without
 * spaces are cut by character.
 */
export function segments(text: string, tag: string): readonly string[] {
  if (!('Segmenter' in Intl)) return text.match(rough) ?? []
  return [...segmenterOf(tag).segment(text)].map(({ segment }) => segment)
}
