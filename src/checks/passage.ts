import type { Place } from '../legal/source.ts'
import type { Term } from '../legal/term.ts'
import { placeIn, type Written } from './readWords.ts'

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
  /** What the words have, bits of `sign`. */
  readonly signs: number
  readonly links: readonly PassageLink[]
  readonly values: readonly PassageValue[]
  /** How often something is emphasised. */
  readonly emphases: number
  /** What readers get: the words with all filled in, plain and as HTML. */
  readonly text: string
  readonly html: string
  /** The terms that its text defines. */
  readonly terms: readonly Term[]
  /** Where its words were written; of front matter the place alone is known. */
  readonly written: Written | Place
}

/** The place in the file of an offset in the words (UTF-16 units). */
export function placeOf({ written }: Passage, offset: number): Place {
  return 'raw' in written ? placeIn(written, offset) : written
}
