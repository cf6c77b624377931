import type { Clause } from '../legal/clause.ts'
import type { Library } from '../library/library.ts'
import { glossaryNotes } from './glossaryNotes.ts'
import { pieces } from './pieces.ts'
import type { Span } from './span.ts'

/** What a kind of clause is called before a translator. */
const kinds: Readonly<Partial<Record<Clause['kind'], string>>> = {
  article: 'Heading of an article. Its number is added by the program.',
  heading: 'Heading inside an article.',
  item: 'Item of a list. Its number is added by the program.',
  subitem: 'Item inside an item. Its number is added by the program.',
  point: 'Item inside an item. Its number is added by the program.',
  bullet: 'Item of a list without numbers.',
  table: 'Cell of a table.',
}

/** What a translator should know of some words, a sentence each. */
export function notesOn(
  { id, words }: Span,
  clause: Clause | undefined,
  library: Library,
  tag: string,
): readonly string[] {
  const terms = glossaryNotes(words, library, tag)
  if (id === 'front.title') return ['Title of the document.', ...terms]
  if (id === 'front.summary') return ['What this version changed.', ...terms]
  const values = library.languages.find(l => l.tag === tag)?.values
  const notes = pieces(words).flatMap(({ kind, text }) => {
    const value = /^\{\{\s*(.*?)\s*\}\}$/.exec(text)?.[1]
    if (value !== undefined && kind === 'sign') {
      return `${text} will be: ${values?.get(value) ?? ''}`
    }
    if (text.startsWith('[](')) return `${text} becomes a citation.`
    if (text.startsWith(']{#term-')) {
      return `[words${text} is where a term is defined: keep it around the term.`
    }
    return text.startsWith('<!--') ? `Comment: ${text.slice(4, -3).trim()}` : []
  })
  const sort = clause && kinds[clause.kind]
  return [...(sort ? [sort] : []), ...new Set(notes), ...terms]
}
