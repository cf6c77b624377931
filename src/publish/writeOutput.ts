import { lstat, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeFiles } from '../writeFiles.ts'
import { OutputError } from './checkOutput.ts'
import { isWithin } from './isWithin.ts'

/**
 * Writes a file that a person named with `--output`, never into the content;
 * in place of one of that name only where that says the same, or `overwrite`.
 *
 * @throws OutputError; nothing is written then.
 */
export async function writeOutput(
  file: string,
  text: string,
  locales: string,
  overwrite: boolean,
): Promise<void> {
  if (isWithin(file, locales)) {
    throw new OutputError(
      `${file} lies in ${locales}, the folder of the content. Name a file outside of it with --output.`,
    )
  }
  const found = await stat(file).catch(() => undefined)
  if (found?.isDirectory()) {
    throw new OutputError(`${file} is a folder. Name a file with --output.`)
  }
  if (!overwrite && found?.isFile()) {
    if ((await readFile(file, 'utf8')) === text) return
    throw new OutputError(
      `${file} is there already, and says something else: somebody may have worked in it. Import it first, or move it away, or say --overwrite.`,
    )
  }
  const named = await lstat(file).catch(() => undefined)
  if (named === undefined || named.isFile()) {
    return writeFiles(new Map([[file, text]]))
  }
  // A link, or no file of a disk, such as /dev/stdout.
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
