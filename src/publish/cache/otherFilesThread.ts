import { answer } from '../beside/thread.ts'
import type { WrittenFile } from '../release/writtenFiles.ts'
import { findOthers, type SentRelease } from './findOthers.ts'

/** A thread that compares the files of a release with what they should be. */
answer(({ folder, paths, sizes, digests, signs }: SentRelease) => {
  const files = paths.map((path, at): WrittenFile => {
    return [path, { size: sizes[at] ?? 0, sha256: digests[at] ?? '' }]
  })
  return findOthers(folder, files, signs)
})
