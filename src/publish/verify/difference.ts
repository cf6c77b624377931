/** Something in which the live site is not what was built. */
export interface Difference {
  /** Short name of what was looked at: `digest`, `cache-control`, `link`. */
  readonly what: string
  /** Address from the site's root, `/en/agreement/`; empty for the site. */
  readonly where: string
  /** What it should be. */
  readonly expected: string
  /** What it is. */
  readonly found: string
}
