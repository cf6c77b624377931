import { answer } from '../beside/thread.ts'
import { releaseBefore } from '../release/reuseEncoded.ts'
import { findOthers, type LeftRelease } from './findOthers.ts'

/** A thread that compares the files of a release with its manifest. */
answer(async ({ folder, manifest, signs }: LeftRelease) => {
  const last = await releaseBefore(folder, manifest)
  return findOthers(folder, last?.files ?? [], signs)
})
