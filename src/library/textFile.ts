import { readFile, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Report } from '../problem.ts'
import { decodeText } from './decodeText.ts'

/** A text file of the content. */
export interface TextFile {
  /** Path as shown in problems. */
  readonly file: string
  /** Without byte order mark, lines ended by `\n` alone. */
  readonly text: string
}

/**
 * Reads a file of the content, or reports why it cannot be used: not there,
 * empty, not UTF-8, or a symbolic link that leads out of `folder`. `absent`
 * is the mend where there is nothing.
 */
export async function readTextFile(
  file: string,
  folder: string,
  report: Report,
  absent = 'Write the text, or delete the file.',
): Promise<TextFile | undefined> {
  const bad = (message: string, mend: string, line = 0, column = 0) => {
    report({ file, line, column, message, mend })
    return undefined
  }
  const real = await realpath(file).catch(() => undefined)
  if (real === undefined) {
    return bad('does not exist.', absent)
  }
  if (await leadsOut(file, folder, report)) return undefined
  const bytes = await readFile(real).catch(() => undefined)
  if (bytes === undefined) {
    return bad('cannot be read.', 'It must be a file that you may read.')
  }
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) {
    const { message, mend, line, column } = decoded
    return bad(message, mend, line, column)
  }
  if (decoded.text.trim() === '') {
    return bad('is empty.', absent)
  }
  return { file, text: decoded.text }
}

/** Reports a symbolic link that leads out of `folder`. */
export async function leadsOut(
  path: string,
  folder: string,
  report: Report,
): Promise<boolean> {
  const real = await realpath(path).catch(() => undefined)
  if (real === undefined) return false
  const way = relative(await realpath(folder), real)
  if (way !== '..' && !way.startsWith(`..${sep}`)) return false
  report({
    file: join(path),
    line: 0,
    column: 0,
    message: `is a symbolic link to ${real}, outside ${folder}.`,
    mend: 'Put a copy in its place.',
  })
  return true
}
