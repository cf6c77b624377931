import { threadsFor } from '../beside/thread.ts'
import { filesIn } from '../filesIn.ts'
import { releaseBefore } from '../release/reuseEncoded.ts'
import { writtenFiles } from '../release/writtenFiles.ts'
import type { Left } from './cacheFile.ts'
import { type Compared, otherFiles } from './otherFiles.ts'

/** How the files of a release are, and which others there are. */
export interface Others extends Compared {
  /** All files that are there. */
  readonly all: readonly string[]
}

/** A release, and what the build that made it left. */
interface LeftRelease extends Pick<Left, 'manifest' | 'signs'> {
  readonly folder: string
}

/** A comparison that goes on beside all else. */
export interface Comparison {
  readonly others: () => Promise<Others>
  /** Ends it, whether or not it was waited for. */
  readonly end: () => Promise<unknown>
}

/**
 * Compares the files of a release with its manifest: from now on in a thread
 * where signs of them were left, as of many files they are, else when asked.
 */
export function findOthers({
  folder,
  manifest,
  signs,
}: LeftRelease): Comparison {
  const release = { folder, manifest, signs }
  if (signs === undefined) {
    let found: Promise<Others> | undefined
    const others = () => (found ??= othersIn(release))
    return { others, end: async () => {} }
  }
  const module = 'src/publish/cache/otherFilesThread.ts'
  const thread = threadsFor<LeftRelease>(module).then(start => start())
  const found = thread.then(({ ask }) => ask(release)) as Promise<Others>
  found.catch(() => {})
  return { others: () => found, end: async () => (await thread).end() }
}

/** Compares the files of a release with its manifest here. */
export async function othersIn(release: LeftRelease): Promise<Others> {
  const { folder, manifest: known, signs } = release
  const manifest = await releaseBefore(folder, known)
  const files = manifest?.files.flatMap(writtenFiles) ?? []
  return { ...otherFiles(folder, files, signs), all: filesIn(folder) }
}
