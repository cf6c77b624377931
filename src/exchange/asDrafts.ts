import type { LoadOptions } from '../library/loadLibrary.ts'

/**
 * How content is read that goes out to translators, or comes back: clauses
 * may be missing or stale, and languages drafts.
 */
export const asDrafts: LoadOptions = { complete: false, drafts: true }
