import type { RuleOfText } from '../rule.ts'

const mend = 'Write it once.'

/** Words that rightly stand twice: "had had", "die die". */
const twice = /^(?:that|had|die|der|das|den|dem|sie|es|nous|vous|si|\d+)$/iu

/** Characters that are never doubled, and longer words said again. */
const again =
  /([的了是在和与或及将对被由为应得所以于其该])\1(?!\p{sc=Han}?\1)|(?!一)([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{2,6})\2(?!\2)|([をはがにでと])\3/gu

/** No word, mark or space stands twice. */
export const doubled: RuleOfText = {
  name: 'doubled',
  severity: 'warning',
  check: ({ words }) => {
    const spaced = [
      ...words.matchAll(
        /(?<![\p{L}\p{N}'’-])([\p{L}\p{M}]+)\s+\1(?![\p{L}\p{N}\p{M}'’-])/giu,
      ),
    ].filter(({ 1: word = '' }) => !twice.test(word))
    const han = [...words.matchAll(again)]
    const marks = [...words.matchAll(/([,;:，。、；：？！،؛])\1/gu)]
    const gaps = [...words.matchAll(/(?<=\S) {2,}(?=\S)/g)]
    const named = [
      ...[...spaced, ...han].map(
        found => [found.index, `has “${found[0]}”`] as const,
      ),
      ...marks.map(found => [found.index, `has “${found[0]}”`] as const),
      ...gaps.map(found => [found.index, 'has two spaces'] as const),
    ]
    return named.map(([at, message]) => ({ at, message, mend }))
  },
}
