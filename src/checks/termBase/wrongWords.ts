import { findWords, type Search, type Span } from './findWords.ts'
import { type TermEntry, wordsOf } from './termBase.ts'

/** What a text has that is wrong for a term, as it is written there. */
export interface WrongWords extends Span {
  readonly written: string
}

/**
 * The first wording in a text that the glossary calls wrong for a term, and
 * that is no part of a right one: "data" in "personal data".
 */
export function wrongWords(
  text: string,
  tag: string,
  entry: TermEntry,
): WrongWords | undefined {
  const search: Search = { tag, cased: entry.case ?? false, forms: 'near' }
  const find = (words: string) => findWords(text, words, search)
  const wrong = entry.not?.[tag]?.flatMap(find) ?? []
  if (wrong.length === 0) return undefined
  const right = wordsOf(entry, tag).flatMap(find)
  const found = wrong
    .toSorted((a, b) => a.at - b.at)
    .find(
      span => !right.some(({ at, end }) => at <= span.at && span.end <= end),
    )
  return found && { ...found, written: text.slice(found.at, found.end) }
}
