import { type Bucket, holds } from './bucket.ts'
import type { Release } from './release.ts'
import type { State } from './state.ts'

/** What is remembered once a release is live, but for the times. */
export interface StateAfter extends Omit<State, 'history'> {
  /** Releases, the live one first. */
  readonly history: readonly string[]
}

/**
 * Which releases are kept once `wanted` is live: `keep` before it. One that
 * goes back in time takes back those after its release; so does any with
 * those that were begun, and were seen by visitors.
 */
export function stateAfter(
  bucket: Bucket,
  { release }: Release,
  { keep, back }: { readonly keep: number; readonly back: boolean },
): StateAfter {
  const { state, releases } = bucket
  const before = state.history.map(entry => entry.release)
  const begun = state.attempted.filter(
    id => !before.includes(id) && wasSeen(bucket, releases.get(id)),
  )
  const others = [...begun, ...before].filter(
    id => id !== release && releases.has(id),
  )
  const history = [release, ...others].slice(0, keep + 1)
  const newer = back
    ? before.slice(0, Math.max(0, before.indexOf(release)))
    : []
  const withdrawn = new Set([...state.withdrawn, ...begun, ...newer])
  const takenBack = new Set([
    ...state.takenBack,
    ...(back ? [...state.attempted, ...newer] : []),
  ])
  return {
    ...{ format: 1, history, attempted: [] },
    withdrawn: [...withdrawn].filter(
      id => id !== release && history.includes(id),
    ),
    takenBack: [...takenBack].filter(id => id !== release),
  }
}

/** Whether a page of it is there that the live release has not: caches may. */
function wasSeen(
  { files, state, releases }: Bucket,
  begun: Release | undefined,
): boolean {
  const live = releases.get(state.history[0]?.release ?? '')
  const pages = new Map(live?.files.map(it => [it.path, it.sha256]))
  return (begun?.files ?? []).some(
    file =>
      file.kind !== 'hashed' &&
      pages.get(file.path) !== file.sha256 &&
      holds(files.get(file.path), file),
  )
}
