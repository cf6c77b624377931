import { inlineOf, marksIn } from './inline.ts'
import { pieces } from './pieces.ts'
import type { Unit } from './unit.ts'

type Mistake = readonly [message: string, mend: string]

/**
 * What is wrong with the marks of a translation: it must have those of its
 * original, or those of the translation that it takes the place of, in any
 * order; and the comments of the latter.
 */
export function markMistakes(
  target: string,
  { key, source, target: before }: Unit,
): readonly Mistake[] {
  const now = marksOf(target)
  const comments = marksOf(before).filter(isComment)
  const gone = without(comments, now)
  if (gone.length > 0) {
    const mend = 'Keep it: comments are for those who edit the text.'
    return [[`has lost the comment ${gone.join(', ')} of ${key}.`, mend]]
  }
  const words = now.filter(mark => !isComment(mark))
  const wanted = marksOf(source)
  const known = [wanted, marksOf(before).filter(mark => !isComment(mark))]
  if (known.some((marks, i) => (i === 0 || before) && same(marks, words))) {
    return []
  }
  const lost = without(wanted, words)
  const extra = without(words, wanted)
  return [
    ...lost.map((mark): Mistake => [`has lost ${mark} in ${key}.`, put]),
    ...extra.map(
      (mark): Mistake => [
        `has ${mark} in ${key} more often than the source.`,
        take,
      ],
    ),
  ]
}

const put =
  'Put it back: each mark of the source stands once in the translation, in any order.'
const take = 'Take it out, or write a backslash before it if it is only a sign.'

/** The marks of a text: `{{name}}`, `**…**`, `[…]{#term-name}` */
function marksOf(text: string): readonly string[] {
  return marksIn(inlineOf(pieces(text))).map(({ open, close }) =>
    (close ? `${open}…${close}` : open).trim(),
  )
}

function isComment(mark: string): boolean {
  return mark.startsWith('<!--')
}

/** What `marks` has and `others` has not, or less often. */
function without(
  marks: readonly string[],
  others: readonly string[],
): readonly string[] {
  const left = [...others]
  return marks.filter(mark => {
    const index = left.indexOf(mark)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return without(a, b).length === 0 && without(b, a).length === 0
}
