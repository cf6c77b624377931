import { readFileSync, realpathSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
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
export function readTextFile(
  file: string,
  folder: string,
  report: Report,
  absent = 'Write the text, or delete the file.',
): TextFile | undefined {
  const bad = (message: string, mend: string, line = 0, column = 0) => {
    report({ file, line, column, message, mend })
    return undefined
  }
  const real = realPath(file)
  if (real === undefined) {
    return bad('does not exist.', absent)
  }
  // Where no link is on the way to a file, it is where it seems to be.
  const linked = real !== resolve(file)
  if (linked && leadsOut(file, folder, report)) return undefined
  const bytes = bytesOf(real)
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
export function leadsOut(
  path: string,
  folder: string,
  report: Report,
): boolean {
  const real = realPath(path)
  if (real === undefined) return false
  const root = realPath(folder) ?? folder
  if (real.startsWith(root + sep)) return false
  const way = relative(root, real)
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

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
