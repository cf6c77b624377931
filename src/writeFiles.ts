import { mkdir, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes files, by path. Each is put in place of the old one at once, after
 * all of them were written beside it.
 */
export async function writeFiles(
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const moves: (readonly [string, string])[] = []
  for (const [file, text] of files) {
    const folder = dirname(file)
    await mkdir(folder, { recursive: true })
    const next = join(folder, `.${basename(file)}-${process.pid}`)
    await writeFile(next, text)
    moves.push([next, file])
  }
  for (const [next, file] of moves) await rename(next, file)
}
