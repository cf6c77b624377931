import { readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { marker } from './marker.ts'
import { completePatch, isUnfinished } from './patchFolder.ts'

/** What is meant by a folder: where it is a link, the folder behind it. */
export function targetOf(folder: string): Promise<string> {
  return realpath(folder).catch(() => resolve(folder))
}

/** Where a folder is written before it is put in place. */
export const nextFolder = (target: string) => `${target}.next-${process.pid}`

/** Where the one in place is put for the moment of the change. */
export const lastFolder = (target: string) => `${target}.last-${process.pid}`

/**
 * Mends what a run left that was killed while it replaced `folder`: puts the
 * last one back if none is in place, goes on where files were being put into
 * one, and removes half-written ones. What
 * belongs to a process that still runs is left alone, and what bears not the
 * mark of this program.
 */
export async function recoverFolder(folder: string): Promise<void> {
  const target = await targetOf(folder)
  const left: Beside[] = []
  for (const one of await besideOf(target)) {
    if (!isRunning(one.pid) && (await isOurs(one.path))) left.push(one)
  }
  const last = left.find(({ kind }) => kind === 'last')
  if (last !== undefined && !(await exists(target))) {
    await rename(last.path, target)
  }
  for (const { path, kind } of left) {
    if (kind === 'next') await completePatch(target, path)
    await removeMarked(path)
  }
}

/** The number of another process that puts files into a folder right now. */
export async function beingPatched(
  target: string,
): Promise<number | undefined> {
  for (const { path, pid } of await besideOf(target)) {
    if (isRunning(pid) && (await isUnfinished(path))) return pid
  }
  return undefined
}

/** A folder that is to replace another or was replaced, and its process. */
interface Beside {
  readonly path: string
  readonly kind: string | undefined
  readonly pid: number
}

/** By the names of `nextFolder` and `lastFolder`. */
async function besideOf(target: string): Promise<readonly Beside[]> {
  const parent = dirname(target)
  const names = await readdir(parent).catch(() => [])
  return names.flatMap(name => {
    const [, of, kind, pid] = /^(.+)\.(next|last)-(\d+)$/.exec(name) ?? []
    const path = join(parent, name)
    return of === basename(target) ? [{ path, kind, pid: Number(pid) }] : []
  })
}

/** Removes a folder of ours, its mark last: a kill may come here as well. */
export async function removeMarked(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter(name => name !== marker)) {
    await rm(join(folder, name), { recursive: true, force: true })
  }
  await rm(folder, { recursive: true, force: true })
}

/** Marked, or killed before anything was in it, or after all was out. */
export async function isOurs(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => undefined)
  // A folder of that name is what a deploy keeps where it deploys to.
  const mark = await stat(join(folder, marker)).catch(() => undefined)
  return names?.length === 0 || mark?.isFile() === true
}

/** Whether another process has this number; ours has not begun to write. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user runs, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether there is a file or folder of this name. */
export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}
