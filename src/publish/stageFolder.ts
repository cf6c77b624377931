import { lstatSync, mkdirSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkOutput, OutputError } from './checkOutput.ts'
import { filesIn } from './filesIn.ts'
import { marker } from './marker.ts'
import {
  isUnfinished,
  linkOrCopy,
  listNames,
  type Patch,
  patchFolder,
} from './patchFolder.ts'
import {
  beingPatched,
  exists,
  lastFolder,
  nextFolder,
  recoverFolder,
  removeMarked,
  targetOf,
} from './recoverFolder.ts'

/** Files that a folder has already as they are to be; they are not written. */
export interface KeptFiles {
  readonly paths: ReadonlySet<string>
  /** The paths of all files that there are in it. */
  readonly there: readonly string[]
}

/** A folder that is written beside the one which it will replace. */
export interface Staged {
  /** Where its files are to be written. */
  readonly folder: string
  /** Puts it in place of the other, of which some files may be kept. */
  readonly commit: (kept?: KeptFiles) => Promise<void>
  /** Removes what is left of it; after `commit`, of the other. */
  readonly clear: () => Promise<void>
}

/**
 * Begins a folder that will replace `folder`, so that a failure leaves that
 * untouched. A kill between the two renames of `commit` leaves none in place,
 * until the next run puts the last one back. Where most files are kept, the
 * others are put among them instead; after a kill the next run goes on.
 *
 * @throws OutputError where the folder holds things that this program did
 * not make.
 */
export async function stageFolder(folder: string): Promise<Staged> {
  await recoverFolder(folder)
  await checkOutput(folder)
  const target = await targetOf(folder)
  const next = nextFolder(target)
  const last = lastFolder(target)
  // First of all, since what has no mark is never removed.
  await mkdir(next, { recursive: true })
  await writeFile(join(next, marker), '1\n')
  const commit = async (kept?: KeptFiles) => {
    const other = await beingPatched(target)
    if (other !== undefined) {
      throw new OutputError(
        `${folder} is being written by another run, of process ${other}. Build again.`,
      )
    }
    const patch = kept && patchFor(target, next, kept)
    if (patch !== undefined) return patchFolder(target, next, patch)
    for (const path of kept?.paths ?? []) {
      mkdirSync(dirname(join(next, path)), { recursive: true })
      linkOrCopy(join(target, path), join(next, path))
    }
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
  const clear = async () => {
    // What could be neither done nor undone is left for the next run.
    if (!(await isUnfinished(next))) await removeMarked(next)
  }
  return { folder: next, commit, clear }
}

/**
 * What makes a folder as it is to be, where that is less than to make it anew:
 * folders take far longer to make, and to remove, than files to move.
 */
function patchFor(
  target: string,
  next: string,
  kept: KeptFiles,
): Patch | undefined {
  const wanted = filesIn(next).filter(path => path !== marker)
  if (wanted.length > kept.paths.size) return undefined
  const there = new Set(kept.there)
  const coming = new Set(wanted)
  // Where a file is to be in place of a folder, or a folder of a file.
  const across = (paths: readonly string[], files: ReadonlySet<string>) =>
    paths.some(path => foldersOf(path).some(folder => files.has(folder)))
  if (across(wanted, there) || across(kept.there, coming)) return undefined
  // Behind a link to a folder, of which the list has the link alone.
  if ([...kept.paths].some(path => !there.has(path))) return undefined
  const added = wanted.filter(path => !there.has(path))
  // A folder without files.
  const isTaken = (path: string) =>
    lstatSync(join(target, path), { throwIfNoEntry: false }) !== undefined
  if (added.some(isTaken)) return undefined
  const replaced = wanted.filter(path => there.has(path))
  const isList = (path: string) => listNames.includes(path)
  return {
    added,
    // Last what tells that this is another release.
    replaced: [
      ...replaced.filter(path => !isList(path)),
      ...replaced.filter(isList),
    ],
    removed: kept.there.filter(
      path => path !== marker && !kept.paths.has(path) && !coming.has(path),
    ),
  }
}

/** ('en/terms/index.html') -> ['en', 'en/terms'] */
function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, at) => names.slice(0, at + 1).join('/'))
}
