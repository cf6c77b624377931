import { hash } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
} from 'node:fs'
import { join } from 'node:path'
import type { EncodedFile } from '../release/manifest.ts'
import type { WrittenFile } from '../release/writtenFiles.ts'
import {
  copySign,
  type FileSigns,
  hasSign,
  noSigns,
  noteSign,
} from './fileSigns.ts'

/** How the files of a folder are. */
export interface Compared {
  /** Files that are not as they should be, or not there. */
  readonly different: ReadonlySet<string>
  /** Of the others, in the order of the list. */
  readonly signs: FileSigns
}

/**
 * Compares files in a folder with what they should be. Those that have the
 * sign that is known of them are not read. `now` is in milliseconds since 1970.
 */
export function otherFiles(
  folder: string,
  files: readonly WrittenFile[],
  known = noSigns(files.length),
  now = Date.now(),
): Compared {
  const signs = noSigns(files.length)
  const different = files.flatMap(([path, its], at) => {
    const file = join(folder, path)
    const found = lstatSync(file, { throwIfNoEntry: false })
    if (found && found.size === its.size && hasSign(known, at, found)) {
      copySign(known, at, signs, at)
      return []
    }
    // To open a pipe would wait for ever.
    if (!found?.isFile()) return [path]
    return isAs(file, its, found => noteSign(signs, at, found, now))
      ? []
      : [path]
  })
  return { different: new Set(different), signs }
}

/** Of many files in turn, which need not each have memory of their own. */
let buffer = Buffer.allocUnsafe(2 ** 20)

/** Whether a file is as it should be; `note` is told how it was before. */
function isAs(
  path: string,
  { size, sha256 }: EncodedFile,
  note: (its: Stats) => void,
): boolean {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const stats = fstatSync(file)
    // One more than there should be tells whether there are more.
    if (buffer.length <= size) buffer = Buffer.allocUnsafe(2 * size)
    let at = 0
    for (let read = -1; read !== 0 && at <= size; at += read) {
      read = readSync(file, buffer, at, size + 1 - at, at)
    }
    const same =
      at === size && sha256 === hash('sha256', buffer.subarray(0, size))
    if (same) note(stats)
    return same
  } catch {
    return false
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
