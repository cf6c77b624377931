import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a folder holds, sorted. */
export interface Listing {
  readonly folders: readonly string[]
  readonly files: readonly string[]
}

/**
 * Names in a folder, without those that begin with a dot; empty where it is
 * none. A symbolic link counts as what it leads to.
 */
export async function list(folder: string): Promise<Listing> {
  const names = await readdir(folder).catch(() => [])
  const folders: string[] = []
  const files: string[] = []
  for (const name of names.toSorted()) {
    if (name.startsWith('.')) continue
    const found = await isFolder(join(folder, name))
    ;(found ? folders : files).push(name)
  }
  return { folders, files }
}

/** Names of the folders in a folder. */
export async function foldersIn(folder: string): Promise<readonly string[]> {
  return (await list(folder)).folders
}

/** Whether there is a folder at `path`. */
export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isDirectory() === true
}
