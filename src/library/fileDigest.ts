import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** SHA-256 of a file's bytes, in hexadecimal; empty where it cannot be read. */
export function fileDigest(path: string): string {
  try {
    return hash('sha256', readFileSync(path))
  } catch {
    return ''
  }
}
