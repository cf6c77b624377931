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

/** Where words end for certain, whatever follows. */
const end = /[\s，。；、！？](?![\s\p{M}\p{Cf}])/gu

/** How long the pieces are that are cut into words, at least. */
const piece = 500

/**
 * A text in pieces, between which words end: a segmenter takes time that
 * grows with the square of a text's length.
 */
function* pieces(text: string): Generator<string> {
  let start = 0
  while (text.length - start > piece) {
    end.lastIndex = start + piece
    const found = end.exec(text)
    if (found === null) break
    yield text.slice(start, end.lastIndex)
    start = end.lastIndex
  }
  if (start < text.length) yield text.slice(start)
}

/**
 * Cuts text into words, spaces and marks, nothing left out (UAX #29). In a
 * browser without `Intl.Segmenter` (Firefox before 125), scripts without
 * spaces are cut by character.
 */
export function segments(text: string, tag: string): readonly string[] {
  if (!('Segmenter' in Intl)) return text.match(rough) ?? []
  const segmenter = segmenterOf(tag)
  return [...pieces(text)].flatMap(part =>
    [...segmenter.segment(part)].map(({ segment }) => segment),
  )
}
