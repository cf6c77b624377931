import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes files, by path, in their order. Each is put in place of the old one
 * at once, after all of them were written beside it, down to the disk: a
 * program that is stopped leaves none half written, and of several the first
 * ones new, the last ones old. What it leaves beside them goes when they are
 * written again. Where one cannot be written, as on a full disk, none is.
 */
export async function writeFiles(
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const moves: (readonly [string, string])[] = []
  try {
    for (const [file, text] of files) {
      const folder = dirname(file)
      await mkdir(folder, { recursive: true })
      await removeLeft(folder, basename(file))
      const next = join(folder, `.${basename(file)}-${process.pid}`)
      const handle = await open(next, 'w')
      moves.push([next, file])
      try {
        await handle.writeFile(text)
        await handle.sync()
      } finally {
        await handle.close()
      }
    }
  } catch (error) {
    for (const [next] of moves) await rm(next, { force: true })
    throw error
  }
  for (const [next, file] of moves) await rename(next, file)
}

/** Removes what a program that runs no more had written for a file. */
async function removeLeft(folder: string, name: string): Promise<void> {
  for (const left of await readdir(folder)) {
    const start = `.${name}-`
    if (!left.startsWith(start)) continue
    const writer = Number(left.slice(start.length))
    if (Number.isInteger(writer) && !runs(writer)) {
      await rm(join(folder, left), { force: true })
    }
  }
}

/** Whether a process has this id; another user's has it, too. */
function runs(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (
      !(error instanceof Error && 'code' in error) || error.code !== 'ESRCH'
    )
  }
}
