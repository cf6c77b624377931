import {
  closeSync,
  copyFileSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
} from 'node:fs'
import {
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { manifestName } from './release/parseManifest.ts'
import { shardName } from './shards/shard.ts'

/** The files that list all others: of a site, or of a part of one. */
export const listNames: readonly string[] = [manifestName, shardName]

/** How the files of a folder become those of another, by path inside it. */
export interface Patch {
  readonly added: readonly string[]
  readonly replaced: readonly string[]
  readonly removed: readonly string[]
}

/** In the folder with the new files: what is being done, and undone. */
const doing = '.doing'
const undoing = '.undoing'
/** There, too: what the other folder had in their place. */
const old = '.old'

/** What is kept of a patch while it is done. */
interface Begun extends Patch {
  /** Of the folder before and after, by `releaseIn`. */
  readonly releases: readonly string[]
}

/**
 * Puts the files of `next` into `target`, those first that were not there, then
 * the others in their order, each in one step, and takes some away. A failure
 * leaves `target` as it was; after a kill `completePatch` goes on.
 */
export async function patchFolder(
  target: string,
  next: string,
  patch: Patch,
): Promise<void> {
  for (const path of [...patch.replaced, ...patch.removed]) {
    const kept = join(next, old, path)
    mkdirSync(dirname(kept), { recursive: true })
    linkOrCopy(join(target, path), kept)
  }
  // Whole, or not there at all.
  const releases = [releaseIn(target), releaseIn(next)]
  const begun: Begun = { ...patch, releases }
  await writeFile(join(next, `${doing}.new`), JSON.stringify(begun))
  await rename(join(next, `${doing}.new`), join(next, doing))
  try {
    await apply(target, next, patch)
  } catch (error) {
    await rename(join(next, doing), join(next, undoing))
    // What cannot be undone now is undone by the next run.
    const undone = await undo(target, next, patch).then(
      () => true,
      () => false,
    )
    if (undone) await rm(join(next, undoing))
    throw error
  }
  await rm(join(next, doing))
}

/**
 * Goes on with a patch that was killed, where `next` has one, unless `target`
 * is another release by now, or gone.
 */
export async function completePatch(
  target: string,
  next: string,
): Promise<void> {
  for (const [name, goOn] of [
    [doing, apply],
    [undoing, undo],
  ] as const) {
    const text = await readFile(join(next, name), 'utf8').catch(() => undefined)
    if (text === undefined) continue
    const { releases = [], ...patch }: Begun = JSON.parse(text)
    if (releases.includes(releaseIn(target))) await goOn(target, next, patch)
    await rm(join(next, name))
  }
}

/** Whether a patch in `next` was neither done nor undone. */
export async function isUnfinished(next: string): Promise<boolean> {
  const names = await readdir(next).catch((): string[] => [])
  return names.includes(doing) || names.includes(undoing)
}

/** Which release a folder is: its list of files begins with the digest. */
function releaseIn(folder: string): string {
  const starts = listNames.map(name => {
    try {
      const file = openSync(join(folder, name), 'r')
      try {
        const start = Buffer.alloc(256)
        return `${fstatSync(file).size} ${start.toString('utf8', 0, readSync(file, start))}`
      } finally {
        closeSync(file)
      }
    } catch {
      return ''
    }
  })
  return starts.join()
}

function apply(target: string, next: string, patch: Patch): Promise<void> {
  const { added, replaced, removed } = patch
  return shift(target, next, [...added, ...replaced], removed)
}

function undo(target: string, next: string, patch: Patch): Promise<void> {
  const { added, replaced, removed } = patch
  return shift(target, join(next, old), [...replaced, ...removed], added)
}

/** Lets files come from another folder, and others go. */
async function shift(
  target: string,
  from: string,
  coming: readonly string[],
  going: readonly string[],
): Promise<void> {
  for (const path of coming) {
    await mkdir(dirname(join(target, path)), { recursive: true })
    await move(join(from, path), join(target, path))
  }
  for (const path of going) await remove(target, path)
}

/** Moves a file, if it was not moved already. */
async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch(error => {
    if (error.code !== 'ENOENT') throw error
  })
}

/** Removes a file, and the folders that have nothing else. */
async function remove(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true })
  for (let at = dirname(path); at !== '.'; at = dirname(at)) {
    const gone = await rmdir(join(folder, at)).then(
      () => true,
      () => false,
    )
    if (!gone) return
  }
}

/** Not every file system has links. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}
