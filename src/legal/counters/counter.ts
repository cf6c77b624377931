/**
 * How one counter style writes a number: the descriptors of an
 * `@counter-style` rule that bear on the text. Prefix and suffix are left
 * out, because the patterns in `ui.json` say what stands around a number.
 */
export interface Counter {
  /** Lowest and highest value it can write; others go to `fallback`. */
  readonly range: readonly [lowest: number, highest: number]
  /** Writes an absolute value in the range. */
  readonly write: (value: number) => string
  /** Stands before the text of a value below zero. */
  readonly negative: string
  /** Writes what this style cannot. */
  readonly fallback: 'decimal' | 'cjk-decimal'
}
