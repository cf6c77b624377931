import { type Clause, flatten } from '../legal/clause.ts'
import type { Version } from '../library/library.ts'

/**
 * How the title and the summary are named among the ids of clauses, which
 * have no dot.
 */
export const front = {
  title: 'front.title',
  summary: 'front.summary',
} as const

/** What of a version has words, as far as it was written. */
type Written = Partial<
  Pick<Version, 'title' | 'summary' | 'places' | 'clauses'>
>

/**
 * All of a text that is translated, in its order: the title and the summary
 * in the form of clauses, then each clause that has words of its own.
 */
export function translatable(text: Written): readonly Clause[] {
  const all = [
    ...matter(text, 'title'),
    ...matter(text, 'summary'),
    ...flatten(text.clauses ?? []),
  ]
  return all.filter(({ text }) => text !== '')
}

function matter(text: Written, key: keyof typeof front): readonly Clause[] {
  const words = text[key]
  if (words === undefined) return []
  return [
    {
      ...{ kind: 'paragraph', level: 0, number: '', citation: '' },
      id: front[key],
      html: words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      text: words,
      line: text.places?.get(key)?.line ?? 1,
      clauses: [],
    },
  ]
}

/** Whether an id is that of the title or the summary. */
export function isFront(id: string): boolean {
  return id === front.title || id === front.summary
}

/** ('use-1') -> '#use-1', ('front.title') -> 'the title' */
export function nameOf(id: string): string {
  if (id === front.title) return 'the title'
  return id === front.summary ? 'the summary' : `#${id}`
}
