import { threadsFor } from '../beside/thread.ts'
import { filesIn } from '../filesIn.ts'
import type { MeasuredFile } from '../release/manifest.ts'
import { writtenFiles } from '../release/writtenFiles.ts'
import type { Left } from './cacheFile.ts'
import type { FileSigns } from './fileSigns.ts'
import { type Compared, otherFiles } from './otherFiles.ts'

/** How the files of a release are, and which others there are. */
export interface Others extends Compared {
  /** All files that are there. */
  readonly all: readonly string[]
}

/** A release, and what the build that made it left. */
export interface LeftRelease extends Pick<Left, 'manifest' | 'signs'> {
  readonly folder: string
}

/** A comparison that goes on in a thread. */
export interface Comparison {
  readonly others: Promise<Others>
  /** Ends it, whether or not it was waited for. */
  readonly end: () => Promise<unknown>
}

/** Begins to compare the files of a release with its manifest in a thread. */
export function findOthersBeside(release: LeftRelease): Comparison {
  const module = 'src/publish/cache/otherFilesThread.ts'
  const thread = threadsFor<LeftRelease>(module).then(start => start())
  const others = thread.then(({ ask }) => ask(release)) as Promise<Others>
  others.catch(() => {})
  return { others, end: async () => (await thread).end() }
}

/** Compares the files of a release here with those that its manifest lists. */
export function findOthers(
  folder: string,
  files: readonly MeasuredFile[],
  signs?: FileSigns,
): Others {
  const compared = otherFiles(folder, files.flatMap(writtenFiles), signs)
  return { ...compared, all: filesIn(folder) }
}
