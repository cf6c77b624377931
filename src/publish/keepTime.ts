import { readFileSync, statSync, utimesSync } from 'node:fs'

/**
 * Gives a new file the time of the old one where both hold the same. Servers
 * tell by it whether a browser has the file already (RFC 9110, section 8.8),
 * so that a build does not send everything anew to everyone.
 */
export function keepTime(file: string, old: string, bytes: Uint8Array): void {
  const found = statSync(old, { throwIfNoEntry: false })
  if (found?.isFile() !== true || found.size !== bytes.length) return
  if (readFileSync(old).equals(bytes)) {
    utimesSync(file, found.atime, found.mtime)
  }
}
