import type { CorpusText } from './corpus.ts'

/** A generator that the bench lets build the corpus. */
export interface System {
  readonly name: string
  /** Writes the texts as it wants them, and gets what it needs. */
  readonly prepare: (
    folder: string,
    texts: readonly CorpusText[],
  ) => Promise<void>
  /** A line for `sh` that builds the site, with its search, in the folder. */
  readonly build: string
  /** Folders of `folder` that are removed before a cold build. */
  readonly made: readonly string[]
}
