import { MARKS, touch } from './scripts.ts'

const unit = new RegExp(`\\s+|[^\\s${MARKS}][${MARKS}]*|[${MARKS}]+`, 'gu')

// Invisible: soft hyphen, zero-width characters, variation selectors.
const INVISIBLE =
  /[\u00AD\u200B-\u200D\u2060\uFEFF]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu

/** A text as it is compared, and where each part of it came from. */
export interface Folded {
  readonly text: string
  /** For each UTF-16 unit of `text`, and its end: the place in the original. */
  readonly from: readonly number[]
}

/**
 * The text as it is compared: NFKC, lower case, straight quotes; a space
 * where one is between words, none beside scripts that have no spaces.
 *
 * `'ＨＩＧＯ 网站' -> 'higo网站'`
 */
export function fold(original: string): Folded {
  const from: number[] = []
  let text = ''
  for (const match of original.matchAll(unit)) {
    const end = match.index + match[0].length
    const same = match[0].trim()
      ? foldUnit(match[0])
      : space(original.slice(0, match.index), original.slice(end))
    for (let i = 0; i < same.length; i++) from.push(match.index)
    text += same
  }
  from.push(original.length)
  return { text, from }
}

function space(before: string, after: string): string {
  if (before === '' || after === '') return ''
  return touch(before.slice(-8), after) ? '' : ' '
}

function foldUnit(text: string): string {
  // NFKC would take these two vowels apart, and the index keeps them whole.
  const same = /[\u0E33\u0EB3]/.test(text) ? text : text.normalize('NFKC')
  return same
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”„‟«»「」『』]/g, '"')
}
