import { csv } from './csv/csv.ts'
import { po } from './po/po.ts'
import type { Unit } from './unit.ts'
import { xliff2 } from './xliff/xliff2.ts'
import { xliff12 } from './xliff/xliff12.ts'

/** A unit as a translation tool gave it back. */
export interface Returned {
  readonly key: string
  readonly source: string
  readonly target: string
  /** What `digestsOf` said when it was exported; empty where it is lost. */
  readonly digests: string
  /** Whether the tool says that the translation needs work (PO: fuzzy). */
  readonly unfinished: boolean
  /**
   * Whether the tool says that a person found it right where the export said
   * that it has to be looked at. Of the forms only PO is sure to say so.
   */
  readonly reviewed?: boolean
  /** Where it stands in the file, from 1. */
  readonly line: number
  readonly column: number
}

/** Units in two languages. */
export interface Exchange<U> {
  /** BCP 47 tags; empty where a file does not say. */
  readonly sourceTag: string
  readonly tag: string
  readonly units: readonly U[]
}

/** Takes down what is wrong at a place of the file that is read. */
export type Tell = (
  line: number,
  column: number,
  message: string,
  mend: string,
) => void

/** A form in which units go to translation tools and come back. */
export interface Format {
  /** How its files are called: `.xlf` */
  readonly ending: string
  /** Whether a text is of this form. */
  readonly fits: (text: string) => boolean
  readonly write: (exchange: Exchange<Unit>, day: string) => string
  readonly read: (text: string, tell: Tell) => Exchange<Returned>
}

export const formats = { xliff2, xliff12, po, csv } as const

export type FormatName = keyof typeof formats
