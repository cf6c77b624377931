import type { Place } from '../legal/source.ts'

/** Stands in the words for a citation or a value: they are not yet known. */
export const filledIn = '\uFFFC'

/** A link as the author wrote it. */
export interface PassageLink {
  readonly href: string
  /** Where it stands in the words. */
  readonly at: number
}

/** A `{{name}}` as the author wrote it. */
export interface PassageValue {
  readonly name: string
  /** Where it stands in the words. */
  readonly at: number
}

/** A clause's own words as they were written, or a line of front matter. */
export interface Passage {
  /** The clause's id; `title` or `summary` with `---` before it. */
  readonly id: string
  /** BCP 47 tag of its language. */
  readonly tag: string
  readonly file: string
  /** First line and the line after the last, from 0. */
  readonly lines: readonly [number, number]
  /**
   * The words without marks of Markdown; a character stands for each citation
   * and value. Lines end where they end in the file, and so do cells.
   */
  readonly words: string
  readonly links: readonly PassageLink[]
  readonly values: readonly PassageValue[]
  /** How often something is emphasised. */
  readonly emphases: number
  /** Ids of the terms that it uses, and links to their definitions. */
  readonly usedTerms: readonly string[]
  /** Ids of all terms that its text defines. */
  readonly knownTerms: readonly string[]
  /** Ids of the terms of which it has the words, in whatever form. */
  readonly saidTerms: readonly string[]
  /** The place in the file of an offset in `words` (UTF-16 units). */
  readonly placeOf: (offset: number) => Place
}
