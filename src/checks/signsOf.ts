import { sign, signsOfUnit } from './signs.ts'
import { beginsSentence } from './spelling/beginsSentence.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a text is seen to have in one pass over its letters and words. */
export function signsOf(text: string, vocabulary: Vocabulary): number {
  const { length } = text
  let signs = 0
  // What two units in a row are both a sign of.
  let pairs = 0
  let last = 0
  let start = -1
  let before = ''
  // What the unit before a space is a sign of.
  let ahead = 0
  // Whether a word is partly in a script without spaces.
  let mixed = false
  for (let at = 0; at <= length; at++) {
    const own = at < length ? signsOfUnit(text.charCodeAt(at)) : 0
    signs |= own
    pairs |= own & last
    if (own & sign.space) {
      if (!(last & sign.space)) ahead = last
    } else if (last & sign.space && own & ahead & sign.letter) {
      if ((own | ahead) & sign.spaceless) signs |= sign.echo
    }
    if ((own ^ last) & sign.spaceless && own & last & sign.letter) mixed = true
    last = own
    if ((own & wordly) === sign.letter) {
      if (start < 0) start = at
    } else if (start >= 0) {
      if (own & sign.apostrophe && beginsWord(text, at + 1)) continue
      const word = vocabulary(text.slice(start, at))
      signs |= word.signs
      if (word.isName && beginsSentence(text, start)) signs |= sign.unspelt
      if (word.small === before) signs |= sign.echo
      before = word.small
      start = -1
    }
  }
  if (mixed && signs & sign.space) signs |= sign.echo
  if (pairs & sign.space) signs |= sign.spaces
  if (pairs & sign.mark) signs |= sign.marks
  if (pairs & sign.one) signs |= sign.number
  return signs
}

const wordly = sign.letter | sign.spaceless

function beginsWord(text: string, at: number): boolean {
  if (at >= text.length) return false
  return (signsOfUnit(text.charCodeAt(at)) & wordly) === sign.letter
}
