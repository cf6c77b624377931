import type { Bucket } from './bucket.ts'
import { ownFolder } from './places.ts'
import type { Release } from './release.ts'

/**
 * Files that stand where the release has one, or where it needs a folder, and
 * that no release of ours names: someone else's.
 */
export function foreignFiles(bucket: Bucket, wanted: Release): string[] {
  const ours = new Set(
    [...bucket.releases.values()].flatMap(({ files }) =>
      files.map(({ path }) => path),
    ),
  )
  const needed = new Set(
    wanted.files.flatMap(({ path }) => {
      const parts = path.split('/')
      return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
    }),
  )
  return [...bucket.files.keys()]
    .filter(path => !path.startsWith(ownFolder))
    .filter(path => needed.has(path) && !ours.has(path))
    .sort()
}
