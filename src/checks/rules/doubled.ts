import { matches } from '../matches.ts'
import type { RuleOfText } from '../rule.ts'
import { sign } from '../signs.ts'

const mend = 'Write it once.'

/** Words that rightly stand twice: "had had", "die die". */
const twice = /^(?:that|had|die|der|das|den|dem|sie|es|nous|vous|si|\d+)$/iu

const words =
  /(?<![\p{L}\p{N}'’-])([\p{L}\p{M}]+)\s+\1(?![\p{L}\p{N}\p{M}'’-])/giu

/** Characters that are never doubled, and longer words said again. */
const again =
  /([的了是在和与或及将对被由为应得所以于其该])\1(?!\p{sc=Han}?\1)|(?!一)([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{2,6})\2(?!\2)|([をはがにでと])\3/gu

const marks = /([,;:，。、；：？！،؛])\1/gu
const gaps = /(?<=\S) {2,}(?=\S)/g

/** No word, mark or space stands twice. */
export const doubled: RuleOfText = {
  name: 'doubled',
  severity: 'warning',
  check: ({ words: text, signs }) => {
    const repeated = signs & sign.spaceless && repeats(text)
    if (!repeated && !mayRepeat(signs)) return []
    const spaced = matches(words, text).filter(
      ({ 1: word = '' }) => !twice.test(word),
    )
    const found = [...spaced, ...matches(again, text), ...matches(marks, text)]
    return [
      ...found.map(({ 0: written, index: at }) => ({
        ...{ at, message: `has “${written}”`, mend },
      })),
      ...matches(gaps, text).map(({ index: at }) => ({
        ...{ at, message: 'has two spaces', mend },
      })),
    ]
  },
}

/** Whether words, spaces or marks may stand twice. */
function mayRepeat(signs: number): boolean {
  if (signs & (sign.echo | sign.spaces | sign.marks)) return true
  // Letters and words of these are not told apart as they are met.
  return (signs & (sign.odd | sign.combining | sign.half)) !== 0
}

/** How long what is said again is at most, in UTF-16 units. */
const longest = 6

/** Whether some units of a text stand in it again at once. */
function repeats(text: string): boolean {
  for (let length = 1; length <= longest; length++) {
    let alike = 0
    for (let at = length; at < text.length; at++) {
      if (text.charCodeAt(at) !== text.charCodeAt(at - length)) alike = 0
      else if (++alike === length) return true
    }
  }
  return false
}
