import type { Place } from './source.ts'

/** A term that a text defines: `["Agreement"]{#term-agreement}`. */
export interface Term {
  /** Fragment of the definition, the same in every language. */
  readonly id: string
  /** Its words, without quotation marks around them: `Agreement`. */
  readonly words: string
  /** Id of the clause that defines it. */
  readonly clause: string
  /** Where the definition stands in the file. */
  readonly place: Place
  /** How often the text uses it after the definition. */
  readonly uses: number
}

/** The terms of a text that is being read: their uses are still counted. */
export type TermsSoFar = (Omit<Term, 'uses'> & { uses: number })[]
