import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { OutputError } from './checkOutput.ts'
import { isWithin } from './isWithin.ts'

/**
 * Writes a file that a person named with `--output`, in place of one of that
 * name, but never into the content.
 *
 * @throws OutputError; nothing is written then.
 */
export async function writeOutput(
  file: string,
  text: string,
  locales: string,
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
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
