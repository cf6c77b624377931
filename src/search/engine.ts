/** What Pagefind writes before the JSON of a fragment. */
export const fragmentMark = 'pagefind_dcd'

/** What Pagefind keeps of a document, as far as we read it. */
export interface Fragment {
  readonly url: string
  /** The words of the index with a space between each two. */
  readonly content: string
  readonly anchors: readonly {
    /** As `record` wrote it: `id#article#length#label`. */
    readonly id: string
    /** Which word of `content` comes next. */
    readonly location: number
  }[]
}

/** A document with words of a query. */
export interface Match {
  readonly id: string
  readonly score: number
  /** Which words of the document match, in order. */
  readonly words: readonly number[]
  data(): Promise<Fragment>
}

/** What was found for a term. */
export interface Matches {
  readonly results: readonly Match[]
}

/** Pagefind in the browser, as far as we use it; `null` finds everything. */
export interface Engine {
  search(term: string | null): Promise<Matches>
  /**
   * The documents that may have a folded phrase, without the places in them;
   * undefined where only Pagefind can tell.
   */
  phrase?(text: string): Promise<Matches> | undefined
  /**
   * The documents with so many articles or more, in their order; undefined
   * where that cannot be told.
   */
  articles?(count: number): Promise<Matches> | undefined
}

/** An engine that runs until it is closed. */
export interface OpenEngine extends Engine {
  close(): void
}
