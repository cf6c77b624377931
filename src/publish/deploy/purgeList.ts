import { isDeepStrictEqual } from 'node:util'
import { addressOf, fileAddress } from '../release/addressOf.ts'
import type { Bucket } from './bucket.ts'
import type { Deletions } from './deletions.ts'
import type { Step } from './plan.ts'
import type { Release } from './release.ts'

/**
 * Addresses whose answer changes or goes, as visitors ask for them. Files
 * named by a digest never change, and a page that is new was in no cache.
 */
export function purgeList(
  bucket: Bucket,
  wanted: Release,
  steps: readonly Step[],
  deletions: Deletions,
): string[] {
  const changed = steps.filter(({ why }) => why !== 'new')
  const mutable = new Set(
    [...bucket.releases.values()].flatMap(({ files }) =>
      files.flatMap(({ path, kind }) => (kind === 'hashed' ? [] : path)),
    ),
  )
  const paths = new Set([
    ...changed.map(({ path }) => path),
    ...deletions.site.filter(path => mutable.has(path)),
    ...doneBefore(bucket, wanted, mutable),
  ])
  const origin = wanted.url.replace(/\/+$/, '')
  return [...paths]
    .filter(path => !/^_|\.(br|gz)$/.test(path))
    .sort()
    .flatMap(path => [...new Set([addressOf(path), fileAddress(path)])])
    .map(address => origin + address)
}

/** What a deploy that ended half-way may have changed or deleted already. */
function doneBefore(
  { state, releases, files }: Bucket,
  wanted: Release,
  mutable: ReadonlySet<string>,
): string[] {
  if (state.attempted.length === 0) return []
  const now = new Map(wanted.files.map(file => [file.path, file]))
  const live = releases.get(state.history[0]?.release ?? '')
  const changed = (live?.files ?? []).filter(({ path, sha256, headers }) => {
    const next = now.get(path)
    return (
      next !== undefined &&
      (next.sha256 !== sha256 || !isDeepStrictEqual(next.headers, headers))
    )
  })
  const gone = [...mutable].filter(path => !files.has(path) && !now.has(path))
  return [...changed.map(({ path }) => path), ...gone]
}
