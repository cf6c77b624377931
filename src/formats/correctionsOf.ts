import type { Version } from '../library/library.ts'

/** What was mended in a text since it was published, for programs. */
export function correctionsOf({ record }: Version) {
  return (record?.corrections ?? []).map(({ date, reason, before }) => ({
    date,
    reason,
    digest: before.digest,
  }))
}
