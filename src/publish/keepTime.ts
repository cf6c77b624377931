import { readFile, stat, utimes } from 'node:fs/promises'

/**
 * Gives a new file the time of the old one where both hold the same. Servers
 * tell by it whether a browser has the file already (RFC 9110, section 8.8),
 * so that a build does not send everything anew to everyone.
 */
export async function keepTime(
  file: string,
  old: string,
  bytes: Uint8Array,
): Promise<void> {
  const found = await stat(old).catch(() => undefined)
  if (found?.size !== bytes.length) return
  const same = (await readFile(old)).equals(bytes)
  if (same) await utimes(file, found.atime, found.mtime)
}
