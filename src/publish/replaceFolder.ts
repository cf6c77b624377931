import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { atATime, filesAtATime } from './atATime.ts'
import { keepTime } from './keepTime.ts'
import { marker } from './marker.ts'
import {
  exists,
  isOurs,
  lastFolder,
  nextFolder,
  recoverFolder,
  removeMarked,
} from './recoverFolder.ts'

/** The output folder cannot be used; nothing was changed. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/**
 * Puts `files` (by path) in place of what `folder` held before. They are
 * written beside it first, so that a failure leaves the folder untouched. A kill
 * between the two renames leaves none in place, until the next run puts the
 * last one back.
 *
 * @throws OutputError where the folder holds things that this program did
 * not make.
 */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const target = resolve(folder)
  await recoverFolder(target)
  await checkOutput(target)
  const next = nextFolder(target)
  const last = lastFolder(target)
  try {
    // First of all, since what has no mark is never removed.
    await mkdir(next, { recursive: true })
    await writeFile(join(next, marker), '1\n')
    for (const parent of new Set([...files.keys()].map(dirname))) {
      await mkdir(join(next, parent), { recursive: true })
    }
    await atATime(filesAtATime, [...files], async ([path, bytes]) => {
      await writeFile(join(next, path), bytes)
      await keepTime(join(next, path), join(target, path), bytes)
    })
    if (await exists(target)) await rename(target, last)
    await rename(next, target)
    // Under the name of what is not whole: only a whole one may come back.
    if (await exists(last)) await rename(last, next)
  } catch (error) {
    if (!(await exists(target)) && (await exists(last))) {
      await rename(last, target)
    }
    throw error
  } finally {
    await removeMarked(next)
  }
}

/** Refuses a folder that is neither new, nor empty, nor one of ours. */
export async function checkOutput(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (found === undefined) return
  if (!found.isDirectory()) throw new OutputError(`${folder} is no folder.`)
  if (await isOurs(folder)) return
  throw new OutputError(
    `${folder} holds files that were not built here. Name a new or empty folder with --output.`,
  )
}
