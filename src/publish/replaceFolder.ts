import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** A file that marks a folder as made by this program, safe to replace. */
const marker = '.tiaowen'

/** The output folder cannot be used; nothing was changed. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/**
 * Puts `files` (by path) in place of what `folder` held before. They are
 * written beside it first, so that a failure leaves the folder untouched.
 *
 * @throws OutputError where the folder holds things that this program did
 * not make.
 */
export async function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const target = resolve(folder)
  await checkOutput(target)
  const next = `${target}.next-${process.pid}`
  const last = `${target}.last-${process.pid}`
  try {
    const all = new Map(files).set(marker, new TextEncoder().encode('1\n'))
    for (const parent of new Set([...all.keys()].map(dirname))) {
      await mkdir(join(next, parent), { recursive: true })
    }
    // All end before a failure is told: a write under way would be in the way
    // of removing the folder.
    const writes = [...all].map(([path, bytes]) =>
      writeFile(join(next, path), bytes),
    )
    await Promise.allSettled(writes)
    await Promise.all(writes)
    if (await exists(target)) await rename(target, last)
    await rename(next, target)
  } catch (error) {
    if (!(await exists(target)) && (await exists(last))) {
      await rename(last, target)
    }
    throw error
  } finally {
    await rm(next, { recursive: true, force: true })
    await rm(last, { recursive: true, force: true })
  }
}

/** Refuses a folder that is neither new, nor empty, nor one of ours. */
export async function checkOutput(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (found === undefined) return
  if (!found.isDirectory()) throw new OutputError(`${folder} is no folder.`)
  const names = await readdir(folder)
  // A folder of that name is what `npm run deploy` keeps where it deploys to.
  const marked = await stat(join(folder, marker)).catch(() => undefined)
  if (names.length === 0 || marked?.isFile()) return
  throw new OutputError(
    `${folder} holds files that were not built here. Name a new or empty folder with --output.`,
  )
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}
