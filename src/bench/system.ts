import type { CorpusText } from './corpus.ts'

/** A generator that the bench lets build the corpus. */
export interface System {
  readonly name: string
  /**
   * Packages of npm that it needs, with their versions. `settle` installs
   * them beside the folder, in `../node_modules`.
   */
  readonly packages?: Readonly<Record<string, string>>
  /** Writes the texts as it wants them, and what else it builds from. */
  readonly prepare: (
    folder: string,
    texts: readonly CorpusText[],
  ) => Promise<void>
  /** The file of a text, from the folder: `en/doc-1.md`. */
  readonly source: (text: CorpusText) => string
  /** A line for `sh` that builds the site, with its search, in the folder. */
  readonly build: string
  /** What a build makes in the folder: removed before a cold one. */
  readonly made: readonly string[]
  /** The folder of the built site, one of `made`. */
  readonly site: string
  /** Where a text is on the site: `/en/doc-1/`. */
  readonly address: (text: CorpusText) => string
  /** A line for `sh` that serves the site and follows edits. */
  readonly serve: (port: number) => string
}
