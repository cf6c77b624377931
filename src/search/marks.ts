import type { FoundClause } from './clauses.ts'
import { fold } from './fold.ts'
import type { Term } from './query.ts'
import { isSpaceless } from './scripts.ts'

/** Part of a clause's text: from, and up to but without. */
export type Span = readonly [from: number, to: number]

/**
 * Where a term stands in a clause, null if it does not. `found` are the words
 * of the document that Pagefind found for the term.
 */
export function marksOf(
  term: Term,
  clause: FoundClause,
  words: readonly string[],
  found: readonly number[],
): readonly Span[] | null {
  if (term.kind === 'phrase') {
    const spans = places(clause, term.text, term.whole)
    return spans.length > 0 ? spans : null
  }
  const forms = new Set<string>()
  for (const [from, to] of clause.ranges)
    for (const at of found)
      if (at >= from && at < to) {
        for (const form of formsOf(words[at] ?? '', term.text)) forms.add(form)
      }
  if (forms.size === 0) return null
  return [...forms].flatMap(form => places(clause, form, true))
}

/**
 * What of a word in the index the asked word means, as it is compared: parts
 * of it or else all. `('“and/or”,', 'or') -> ['or']`
 */
function formsOf(word: string, asked: string): string[] {
  const form = fold(word).text.replace(
    /^[^\p{Alphabetic}\p{N}]+|[^\p{Alphabetic}\p{N}\p{M}]+$/gu,
    '',
  )
  // Where Pagefind finds nothing, it takes words the asked one begins with.
  if (form.length * 2 + 1 < asked.length) return []
  const start = asked.slice(0, Math.ceil(asked.length / 2))
  const all = form.split(/[^\p{Alphabetic}\p{N}\p{M}]+/u)
  const parts = all.filter(part => part.startsWith(start))
  // `99.95` is asked for as `9995`, of which its parts are only the halves.
  const together = all.join('').startsWith(asked)
  const apart = parts.some(part => part.startsWith(asked))
  return parts.length > 0 && (apart || !together) ? parts : [form]
}

function places(clause: FoundClause, text: string, whole: boolean): Span[] {
  const { folded } = clause
  const spans: Span[] = []
  let at = folded.text.indexOf(text)
  while (at >= 0) {
    const end = at + text.length
    if (!whole || (edge(folded.text, at) && edge(folded.text, end))) {
      const from = folded.from[at] ?? 0
      let to = end
      // To the end of the original character, which may be two when folded.
      while (folded.from[to] === folded.from[to - 1]) to++
      spans.push([from, folded.from[to] ?? from])
    }
    at = folded.text.indexOf(text, at + 1)
  }
  return spans
}

/** Whether no word goes on at this place. */
export function edge(text: string, at: number): boolean {
  const before = /[\p{Alphabetic}\p{N}]\p{M}*$/u.exec(text.slice(0, at))?.[0]
  const after = /^[\p{Alphabetic}\p{N}\p{M}]/u.exec(text.slice(at))?.[0]
  if (before === undefined || after === undefined) return true
  return isSpaceless(before) || isSpaceless(after)
}
