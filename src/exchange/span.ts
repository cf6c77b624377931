/** Where words that are translated by themselves stand in a text file. */
export interface Span {
  /**
   * Unique in the file: a clause's id, `fees-t1.2.1` for row 2, column 1 of a
   * table, `front.title` and `front.summary`.
   */
  readonly id: string
  /** UTF-16 units of the text, whose lines end in `\n`. */
  readonly start: number
  readonly end: number
  /** The words, without what Markdown or YAML puts around or between them. */
  readonly words: string
  /** How new words are written in their place. */
  readonly write: (words: string) => string
}
