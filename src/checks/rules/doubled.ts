import { matches } from '../matches.ts'
import type { Fault, RuleOfText } from '../rule.ts'
import { sign } from '../signs.ts'

const mend = 'Write it once.'

/** Words that rightly stand twice: "had had", "die die". */
const twice = /^(?:that|had|die|der|das|den|dem|sie|es|nous|vous|si|\d+)$/iu

const words =
  /(?<![\p{L}\p{N}'’-])([\p{L}\p{M}]+)\s+\1(?![\p{L}\p{N}\p{M}'’-])/giu

/** Characters that are never doubled, and longer words said again. */
const han = '的了是在和与或及将对被由为应得所以于其该'
const kana = 'をはがにでと'
const single = han + kana
const again = new RegExp(
  `([${han}])\\1(?!\\p{sc=Han}?\\1)|(?!一)([\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}]{2,6})\\2(?!\\2)|([${kana}])\\3`,
  'gu',
)

const marks = /([,;:，。、；：？！،؛])\1/gu
const gaps = /(?<=\S) {2,}(?=\S)/g

/** No word, mark or space stands twice. */
export const doubled: RuleOfText = {
  name: 'doubled',
  severity: 'warning',
  check: ({ words: text, signs }) => {
    const found: Fault[] = []
    if (signs & likeWords) {
      for (const { 0: written, 1: word = '', index } of matches(words, text)) {
        if (!twice.test(word)) found.push(faultOf(written, index))
      }
    }
    if (signs & sign.half || (signs & sign.spaceless && repeats(text))) {
      for (const { 0: written, index } of matches(again, text)) {
        found.push(faultOf(written, index))
      }
    }
    if (signs & sign.marks) {
      for (const { 0: written, index } of matches(marks, text)) {
        found.push(faultOf(written, index))
      }
    }
    if (signs & sign.spaces) {
      for (const { index: at } of matches(gaps, text)) {
        found.push({ at, message: 'has two spaces', mend })
      }
    }
    return found
  },
}

/** Words that follow one another are alike, or are not told apart. */
const likeWords = sign.echo | sign.odd | sign.combining | sign.half

function faultOf(written: string, at: number): Fault {
  return { at, message: `has “${written}”`, mend }
}

/** How long what is said again is at most, in UTF-16 units. */
const longest = 6

/** Whether some units of a text stand in it again at once, as in `again`. */
function repeats(text: string): boolean {
  for (let at = 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === text.charCodeAt(at - 1) && single.includes(text.charAt(at))) {
      return true
    }
  }
  for (let length = 2; length <= longest; length++) {
    let alike = 0
    for (let at = length; at < text.length; at++) {
      if (text.charCodeAt(at) !== text.charCodeAt(at - length)) alike = 0
      else if (++alike === length) return true
    }
  }
  return false
}
