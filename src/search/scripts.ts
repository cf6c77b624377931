/**
 * Class body of the characters of scripts written without spaces between
 * words: Han with its extensions, kana, Thai, Lao, Khmer and Myanmar.
 */
export const SPACELESS =
  '\\p{sc=Han}\\u{20000}-\\u{3FFFD}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}' +
  '\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}ー〆ｰﾞﾟ'

/** Class body of what belongs to the character before it. */
export const MARKS = '\\p{M}ﾞﾟ\\u200C\\u200D'

/**
 * Class body of what nearly all texts are made of: ASCII, the common Han, and
 * the marks of both. Of these, folding changes no letter but capitals.
 */
export const USUAL =
  '\\x20-\\x7E\\u4E00-\\u9FFF\\u3000-\\u3002\\u3008-\\u3011' +
  '\\u3014-\\u301B\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\u2010-\\u2015' +
  '\\u2018-\\u201D\\u2026\\u00B7'

/** Punctuation of East Asia, beside which a space means nothing. */
const WIDE =
  '\\u3001-\\u3004\\u3008-\\u3020\\uFF01-\\uFF0F\\uFF1A-\\uFF20' +
  '\\uFF3B-\\uFF40\\uFF5B-\\uFF65'

/** Most of Han, which is told much sooner than the rest. */
const usual = /[\u4E00-\u9FFF]/

const any = new RegExp(`[${SPACELESS}]`, 'u')
const atEnd = new RegExp(`[${SPACELESS}${WIDE}][${MARKS}]*$`, 'u')
const atStart = new RegExp(`^[${SPACELESS}${WIDE}]`, 'u')

/** Whether a text has a character of a script without spaces. */
export function isSpaceless(text: string): boolean {
  return any.test(text)
}

/**
 * Whether two neighbours are written without a space between them, as far as
 * their scripts tell: `('HIGO', '网') -> true`, `('a', 'part') -> false`.
 */
export function touch(left: string, right: string): boolean {
  if (usual.test(right.charAt(0)) || usual.test(left.slice(-1))) return true
  return atEnd.test(left) || atStart.test(right)
}
