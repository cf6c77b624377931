import { type TermEntry, wordsOf } from '../checks/termBase/termBase.ts'
import { usedEntries } from '../checks/termBase/usedEntries.ts'
import type { Library } from '../library/library.ts'

/**
 * What the glossary says of the terms in some words of the source, for a
 * translator into language `tag`: `Glossary: 本协议 is “Agreement”.`
 */
export function glossaryNotes(
  words: string,
  { site, termBase }: Pick<Library, 'site' | 'termBase'>,
  tag: string,
): readonly string[] {
  return usedEntries(words, site.source, termBase).flatMap(
    ({ entry, written }) => noteOn(entry, written, tag) ?? [],
  )
}

function noteOn(entry: TermEntry, written: string, tag: string) {
  const quoted = (all: readonly string[]) =>
    all.map(one => `“${one}”`).join(' or ')
  const right = wordsOf(entry, tag)
  const wrong = entry.not?.[tag] ?? []
  const is =
    entry.keep === undefined
      ? right.length > 0 && `is ${quoted(right)}`
      : 'is not translated'
  const isNot = wrong.length > 0 && `not ${quoted(wrong)}`
  const says = [is, isNot].filter(part => part !== false).join(', ')
  if (says === '') return undefined
  const note = entry.note === undefined ? '' : ` ${entry.note}`
  return `Glossary: ${written} ${says}.${note}`
}
