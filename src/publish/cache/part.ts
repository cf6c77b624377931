import type { MeasuredFile } from '../release/manifest.ts'

/**
 * Files of a site that are made together: all of a document, or one bundle of
 * a search index.
 */
export interface Part {
  /** Names all that they follow from. */
  readonly key: string
  /** Clauses in them that search finds. */
  readonly entries: number
  /** Of a bundle: what names the words of each of its texts. */
  readonly words?: readonly string[]
}

/** A part that was made, by the paths of its files from the site's root. */
export interface NewPart extends Part {
  readonly paths: readonly string[]
}

/** A part that was made, of which the files are known. */
export interface MadePart extends Part {
  readonly files: readonly MeasuredFile[]
}
