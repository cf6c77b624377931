import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a folder holds, sorted. */
export interface Listing {
  readonly folders: readonly string[]
  readonly files: readonly string[]
  /** Those of both that are symbolic links. */
  readonly links: ReadonlySet<string>
}

/** What Windows leaves in folders, as macOS does `.DS_Store`. */
const ofWindows = /^(thumbs\.db|desktop\.ini)$/i

/**
 * Names in a folder, without those that begin with a dot or that Windows
 * leaves there; empty where it is none. A symbolic link counts as what it
 * leads to.
 */
export function list(folder: string): Listing {
  const folders: string[] = []
  const files: string[] = []
  const links = new Set<string>()
  for (const entry of entriesOf(folder)) {
    const { name } = entry
    if (name.startsWith('.') || ofWindows.test(name)) continue
    const link = entry.isSymbolicLink()
    if (link) links.add(name)
    const found = link ? isFolder(join(folder, name)) : entry.isDirectory()
    ;(found ? folders : files).push(name)
  }
  return { folders: folders.sort(), files: files.sort(), links }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Names of the folders in a folder. */
export function foldersIn(folder: string): readonly string[] {
  return list(folder).folders
}

/** Whether there is a folder at `path`. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
