import { findWords, type Span } from './findWords.ts'
import {
  searchFor,
  type TermBase,
  type TermEntry,
  wordsOf,
} from './termBase.ts'

/** A term of the glossary that a text has. */
export interface UsedEntry extends Span {
  readonly entry: TermEntry
  /** As the text has it. */
  readonly written: string
}

/**
 * The terms of the glossary that a text in language `tag` has, each once, in
 * the order of the text. Inside a longer term a shorter one is none:
 * 用户服务协议 is not 用户.
 */
export function usedEntries(
  text: string,
  tag: string,
  { terms }: Pick<TermBase, 'terms'>,
): readonly UsedEntry[] {
  const wordings = terms
    .flatMap(entry => wordsOf(entry, tag).map(words => ({ entry, words })))
    .toSorted((a, b) => b.words.length - a.words.length)
  const taken: Span[] = []
  const used = new Map<TermEntry, UsedEntry>()
  for (const { entry, words } of wordings) {
    const search = searchFor(entry, tag, 'near')
    const free = findWords(text, words, search).filter(({ at, end }) =>
      taken.every(span => end <= span.at || span.end <= at),
    )
    taken.push(...free)
    const [first] = free
    if (first === undefined || used.has(entry)) continue
    const written = text.slice(first.at, first.end)
    used.set(entry, { entry, written, ...first })
  }
  return [...used.values()].toSorted((a, b) => a.at - b.at)
}
