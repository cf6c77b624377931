import { type Clause, flatten } from '../legal/clause.ts'
import type { Library, Version } from '../library/library.ts'
import { notesOn } from './notesOn.ts'
import { oneLine } from './oneLine.ts'
import { written } from './piece.ts'
import { pieces } from './pieces.ts'
import { readSourceFile } from './sourceFile.ts'
import type { Span } from './span.ts'
import { spansOf } from './spansOf.ts'
import { staleWords } from './staleWords.ts'
import { changedNote, clauseOf, type Unit, unitKey } from './unit.ts'

/**
 * All that is translated of one version of a document into language `tag`:
 * what each clause of the original says, and its translation where there is
 * one.
 */
export async function unitsOf(
  library: Library,
  original: Version,
  tag: string,
): Promise<readonly Unit[]> {
  const { document, date } = original
  const translation = library.versions.find(
    other =>
      other.tag === tag && other.document === document && other.date === date,
  )
  const texts = translation && (await wordsIn(translation))
  const changes = translation && staleWords(library, translation)
  const source = await readSourceFile(original.file)
  const spans = spansOf(source.text, original.clauses)
  const clauses = new Map(flatten(original.clauses).map(c => [c.id, c]))
  const headings = headingsOf(original.clauses)
  return spans.map(span => {
    const id = clauseOf(span.id)
    const clause = clauses.get(id)
    const context = [original.title, headings.get(id), clause?.citation]
    const line = source.text.slice(0, span.start).split('\n').length
    const change = changes?.get(id)
    const changed = change && `${changedNote} ${change.redline}`
    return {
      key: unitKey({ tag, document, date }, span.id),
      source: originalText(span),
      target: texts?.get(span.id) ?? '',
      context: context.filter(Boolean).join(' › '),
      stale: change !== undefined,
      // Of a table all of it was remembered, and not its cells.
      before: span.id === id ? change?.before : undefined,
      notes: [
        ...(changed === undefined ? [] : [changed]),
        ...notesOn(span, clause, library, tag),
      ],
      place: `${original.file}:${line}`,
    }
  })
}

/** The words of a version by the ids of their spans. */
async function wordsIn(version: Version): Promise<ReadonlyMap<string, string>> {
  const { text } = await readSourceFile(version.file)
  const spans = spansOf(text, version.clauses)
  return new Map(spans.map(span => [span.id, unitText(span)]))
}

/** The words of a span as they are exchanged. */
function unitText({ id, words }: Span): string {
  return id.startsWith('front.') ? words : written(oneLine(pieces(words)))
}

/** The same of an original, whose comments are notes to the translator. */
function originalText({ id, words }: Span): string {
  if (id.startsWith('front.')) return words
  const said = pieces(words).filter(({ text }) => !text.startsWith('<!--'))
  return written(oneLine(said)).trim()
}

/** The heading of the article that each clause stands in, with its number. */
function headingsOf(clauses: readonly Clause[]): ReadonlyMap<string, string> {
  return new Map(
    clauses.flatMap(article =>
      flatten(article.clauses).map(
        ({ id }) => [id, article.number + article.text] as const,
      ),
    ),
  )
}
