import { holds, readBucket } from './bucket.ts'
import { shortId } from './formatPlan.ts'
import type { Store } from './stores/store.ts'

/** A release that a store keeps, or that was begun there. */
export interface KeptRelease {
  readonly id: string
  /** When it last went live (ISO 8601); undefined where it never did. */
  readonly at: string | undefined
  readonly files: number
  readonly state: 'live' | 'kept' | 'taken back' | 'not finished'
}

/** The releases of a store, the latest first. */
export async function releases(store: Store): Promise<KeptRelease[]> {
  const { files, state, releases } = await readBucket(store)
  const whole = state.history.map(({ release }) => release)
  const begun = [...releases.keys()].filter(id => !whole.includes(id))
  return [...begun, ...whole].flatMap(id => {
    const release = releases.get(id)
    if (release === undefined) return []
    const manifest = release.files.find(({ kind }) => kind === 'manifest')
    const named = manifest && holds(files.get(manifest.path), manifest)
    const at = state.history.find(entry => entry.release === id)?.at
    const stands = state.withdrawn.includes(id) ? 'taken back' : 'kept'
    const unfinished = state.attempted.includes(id) || at === undefined
    return {
      ...{ id, at, files: release.files.length },
      state: unfinished ? 'not finished' : named ? 'live' : stands,
    }
  })
}

/** `8f3a0c…  2026-11-22 09:30 UTC  152 files  live`, a line for each. */
export function formatReleases(
  list: readonly KeptRelease[],
  name: string,
): string[] {
  if (list.length === 0) return [`${name} has no releases.`]
  return list.map(({ id, at, files, state }) => {
    const time = at?.slice(0, 16).replace('T', ' ').concat(' UTC') ?? '-'
    return `${shortId(id)}  ${time.padEnd(20)}  ${files} files  ${state}`
  })
}
