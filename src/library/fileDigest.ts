import { hash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'

/**
 * SHA-256 of a file's bytes, in hexadecimal; empty where it cannot be read.
 * That of a symbolic link is another, as it may be refused where a file is not.
 */
export function fileDigest(path: string): string {
  try {
    const digest = hash('sha256', readFileSync(path))
    return lstatSync(path).isSymbolicLink() ? `link ${digest}` : digest
  } catch {
    return ''
  }
}
