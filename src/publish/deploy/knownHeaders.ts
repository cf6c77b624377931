import { isDeepStrictEqual } from 'node:util'
import type { Bucket } from './bucket.ts'
import type { SiteFile } from './release.ts'
import type { Stored } from './stores/store.ts'

/** Clocks inside one store may differ by this, in milliseconds. */
const slack = 2000

/**
 * Tells whether a file is known to have these headers. A listing has none, but
 * what was written before the last release was whole has those of the release
 * that named it last; what was written since, those of one that was begun
 * since, or else anything.
 */
export function knownHeaders(
  bucket: Bucket,
): (
  path: string,
  stored: Stored | undefined,
  headers: SiteFile['headers'],
) => boolean {
  const { state, releases } = bucket
  const byPath = (id: string) =>
    new Map(releases.get(id)?.files.map(file => [file.path, file.headers]))
  const whole = state.history.map(({ release }) => byPath(release))
  const begun = state.attempted.map(byPath)
  const since = Date.parse(state.history[0]?.at ?? '')
  return (path, stored, headers) => {
    // A folder keeps none: they are its server's.
    if (Object.keys(headers).length === 0) return true
    const named = (list: typeof whole) =>
      list.flatMap(it => {
        const found = it.get(path)
        return found === undefined ? [] : [found]
      })
    const modified = stored?.modified ?? Number.POSITIVE_INFINITY
    // NaN where no release was ever whole: all was written since.
    const maybeBefore = modified <= since + slack
    const maybeSince = !(modified <= since - slack)
    const known = [
      ...(maybeBefore ? named(whole).slice(0, 1) : []),
      ...(maybeSince ? named(begun) : []),
    ]
    return known.length > 0 && known.every(it => isDeepStrictEqual(it, headers))
  }
}
