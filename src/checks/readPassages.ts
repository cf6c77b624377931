import { type Clause, flatten } from '../legal/clause.ts'
import type { Filled } from '../legal/fill.ts'
import { linesOf } from '../legal/source.ts'
import type { Noted, NotedClause, NotedText } from './noteClauses.ts'
import type { Passage } from './passage.ts'
import { offsetIn, readWords, type Written } from './readWords.ts'
import { signsOf } from './signsOf.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Title, summary and clauses of a text, as they were written and as they are
 * filled in.
 */
export function readPassages(
  { tag, file, source, front, clauses }: NotedText,
  filled: Filled,
  vocabulary: Vocabulary,
): readonly Passage[] {
  const { terms } = filled
  const all = linesOf(source)
  // What is said is compared of terms alone.
  const words = terms.length === 0 ? nothing : byId(filled)
  const passages: Passage[] = []
  for (const { key, words, place } of front) {
    const lines = [place.line - 1, place.line] as const
    const rest = { links: [], values: [], emphases: 0, text: '', html: '' }
    const id = `---${key}`
    const signs = signsOf(words, vocabulary)
    const own = { id, tag, file, lines, words, signs }
    passages.push({ ...own, ...rest, terms, written: place })
  }
  for (const clause of clauses) {
    const { id, start, end } = clause
    const raw =
      end - start === 1 ? (all[start] ?? '') : all.slice(start, end).join('\n')
    const { words: own, written } = readWords(raw, start, clause.table)
    const { text = '', html = '' } = words.get(id) ?? {}
    passages.push({
      id,
      tag,
      file,
      lines: [start, end],
      words: own,
      signs: signsOf(own, vocabulary),
      links: linksIn(clause, written),
      values: valuesIn(clause, written),
      emphases: clause.emphases,
      text,
      html,
      terms,
      written,
    })
  }
  return passages
}

const nothing: ReadonlyMap<string, Clause> = new Map()

function byId({ clauses }: Filled): ReadonlyMap<string, Clause> {
  return new Map(flatten(clauses).map(clause => [clause.id, clause]))
}

const none: readonly never[] = []

function linksIn({ links }: NotedClause, written: Written): Passage['links'] {
  if (links.length === 0) return none
  // markdown-it places a link behind its square bracket.
  return links.map(({ name, place }) => ({
    href: name,
    at: offsetOf(place, written, 1),
  }))
}

function valuesIn(
  { values }: NotedClause,
  written: Written,
): Passage['values'] {
  if (values.length === 0) return none
  return values.map(({ name, place }) => ({
    name,
    at: offsetOf(place, written, 0),
  }))
}

function offsetOf(
  place: Noted['place'],
  written: Written,
  bracket: number,
): number {
  if (place === undefined) return 0
  const column = place.column - bracket
  return offsetIn(written, { ...place, column })
}
