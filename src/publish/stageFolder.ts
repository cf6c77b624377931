import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { checkOutput } from './checkOutput.ts'
import { marker } from './marker.ts'
import {
  exists,
  lastFolder,
  nextFolder,
  recoverFolder,
  removeMarked,
} from './recoverFolder.ts'

/** A folder that is written beside the one which it will replace. */
export interface Staged {
  /** Where its files are to be written. */
  readonly folder: string
  /** Puts it in place of the other. */
  readonly commit: () => Promise<void>
  /** Removes what is left of it; after `commit`, of the other. */
  readonly clear: () => Promise<void>
}

/**
 * Begins a folder that will replace `folder`, so that a failure leaves that
 * untouched. A kill between the two renames of `commit` leaves none in place,
 * until the next run puts the last one back.
 *
 * @throws OutputError where the folder holds things that this program did
 * not make.
 */
export async function stageFolder(folder: string): Promise<Staged> {
  const target = resolve(folder)
  await recoverFolder(target)
  await checkOutput(target)
  const next = nextFolder(target)
  const last = lastFolder(target)
  // First of all, since what has no mark is never removed.
  await mkdir(next, { recursive: true })
  await writeFile(join(next, marker), '1\n')
  const commit = async () => {
    try {
      if (await exists(target)) await rename(target, last)
      await rename(next, target)
      // Under the name of what is not whole: only a whole one may come back.
      if (await exists(last)) await rename(last, next)
    } catch (error) {
      if (!(await exists(target)) && (await exists(last))) {
        await rename(last, target)
      }
      throw error
    }
  }
  return { folder: next, commit, clear: () => removeMarked(next) }
}
