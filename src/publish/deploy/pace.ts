/** The time that passes while a deploy is at work. */
export interface Pace {
  /** Waits, in milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>
  /** From 0 to 1, so that two that wait do not come back at once. */
  readonly random: () => number
  /** Milliseconds since some moment, those of a sleeping machine included. */
  readonly elapsed: () => number
}
