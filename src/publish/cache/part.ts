import { digest } from '../../legal/plainForm.ts'
import type { MeasuredFile } from '../release/manifest.ts'

/**
 * Files of a site that are made together: all of a document, or one bundle of
 * a search index.
 */
export interface Part {
  /** Names all that they follow from. */
  readonly key: string
  /** Paths from the site's root. */
  readonly paths: readonly string[]
  /** Clauses in them that search finds. */
  readonly entries: number
}

/** A part that was made, of which the files are known. */
export interface MadePart extends Part {
  /** See `filesDigest`. */
  readonly files: string
}

/** Names the bytes of some files, and those of their compressed forms. */
export function filesDigest(files: readonly MeasuredFile[]): string {
  return digest(
    JSON.stringify(
      files.map(({ path, size, sha256, encodings = {} }) => [
        ...[path, size, sha256],
        Object.entries(encodings).sort(([a], [b]) => (a < b ? -1 : 1)),
      ]),
    ),
  )
}
