import { type Bucket, holds } from './bucket.ts'
import { blobFile, blobFolder, ownFolder, releaseFile } from './places.ts'
import type { Release, SiteFile } from './release.ts'

/** What goes once a release is live. */
export interface Deletions {
  /** Files at visitors' addresses. */
  readonly site: readonly string[]
  /** Bytes that no kept release needs. */
  readonly blobs: readonly string[]
  /** Records of releases that are kept no more. */
  readonly releases: readonly string[]
  /** Files of ours that someone else changed: theirs now. */
  readonly leftAlone: readonly string[]
  /** How many files at visitors' addresses are ours, now. */
  readonly ours: number
}

/**
 * What no kept release names. Of one that was taken back only the files named
 * by a digest are kept, which pages in caches may still ask for; and what is
 * compressed beside a file goes with the form that it is of.
 */
export function planDeletions(
  { files, releases }: Bucket,
  wanted: Release,
  after: {
    readonly history: readonly string[]
    readonly withdrawn: readonly string[]
  },
): Deletions {
  const kept = after.history.flatMap(id => releases.get(id) ?? [])
  const live = new Set(wanted.files.map(({ path }) => path))
  const named = new Set(live)
  const needed = new Set([wanted, ...kept].flatMap(digestsOf))
  for (const release of kept) {
    const back = after.withdrawn.includes(release.release)
    for (const { path, kind } of release.files) {
      if (!back || kind === 'hashed') named.add(path)
    }
  }
  const versions = new Map<string, SiteFile[]>()
  for (const file of [...releases.values()].flatMap(it => it.files)) {
    versions.set(file.path, [...(versions.get(file.path) ?? []), file])
  }
  const ours = [...files.keys()].filter(
    path => !path.startsWith(ownFolder) && versions.has(path),
  )
  const staleForm = (path: string) =>
    !live.has(path) &&
    /\.(br|gz)$/.test(path) &&
    live.has(path.replace(/\.\w+$/, ''))
  const going = ours.filter(path => !named.has(path) || staleForm(path))
  const untouched = (path: string) =>
    versions.get(path)?.some(file => holds(files.get(path), file)) === true
  return {
    site: going.filter(untouched),
    leftAlone: going.filter(path => !untouched(path)),
    blobs: [...files.keys()].filter(
      path => path.startsWith(blobFolder) && !needed.has(path),
    ),
    releases: [...releases.keys()]
      .filter(id => !after.history.includes(id))
      .map(releaseFile),
    ours: ours.length,
  }
}

function digestsOf({ files }: Release): string[] {
  return files.map(({ sha256 }) => blobFile(sha256))
}
