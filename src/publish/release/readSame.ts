import { readFileSync } from 'node:fs'
import { measure } from './manifest.ts'

/** The bytes of a file, if they have the digest (SHA-256) that they had. */
export function readSame(file: string, sha256: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file)
    return measure(bytes).sha256 === sha256 ? bytes : undefined
  } catch {
    return undefined
  }
}
