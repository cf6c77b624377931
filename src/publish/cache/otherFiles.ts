import { hash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { EncodedFile } from '../release/manifest.ts'

/** A file by path in its folder, and what it should be. */
export type Expected = readonly [path: string, its: EncodedFile]

/** Which files in a folder are not as they should be, or not there. */
export function otherFiles(
  folder: string,
  files: readonly Expected[],
): readonly string[] {
  return files
    .filter(([path, { size, sha256 }]) => {
      return digestOf(join(folder, path), size) !== sha256
    })
    .map(([path]) => path)
}

/** Of many files in turn, which need not each have memory of their own. */
let buffer = Buffer.allocUnsafe(2 ** 20)

/** SHA-256 of a file of so many bytes; undefined where it has others. */
function digestOf(path: string, size: number): string | undefined {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    // One more than there should be tells whether there are more.
    if (buffer.length <= size) buffer = Buffer.allocUnsafe(2 * size)
    let at = 0
    for (let read = -1; read !== 0 && at <= size; at += read) {
      read = readSync(file, buffer, at, size + 1 - at, at)
    }
    return at === size ? hash('sha256', buffer.subarray(0, size)) : undefined
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
