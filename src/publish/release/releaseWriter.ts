import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { remember } from '../../legal/remember.ts'
import { keepTime } from '../keepTime.ts'
import { atOnce, encode } from './compress.ts'
import { endings } from './encodings.ts'
import {
  type Encoded,
  type Encoding,
  type MeasuredFile,
  measure,
  measureFile,
} from './manifest.ts'
import { reuseEncoded } from './reuseEncoded.ts'

export interface WriterOptions {
  /** The folder that files are written to, each of them once. */
  readonly folder: string
  /** Where the release before is, of which compressed forms are taken. */
  readonly before: string
  /** The files of that release. */
  readonly last: readonly MeasuredFile[]
  /** How texts are compressed. */
  readonly wanted: readonly Encoding[]
}

/** Writes the files of a release as they come, so that none is kept. */
export interface ReleaseWriter {
  /**
   * Takes a file by its path from the site's root; a string becomes UTF-8. It
   * may not be written yet when this returns, unless many others wait; what
   * then fails is thrown by the next call.
   */
  readonly write: (path: string, content: Uint8Array | string) => Promise<void>
  /** Waits until nothing is being written, and tells of all files. */
  readonly end: () => Promise<readonly MeasuredFile[]>
}

/** Files of a release go into a folder, compressed ones beside them. */
export function releaseWriter(options: WriterOptions): ReleaseWriter {
  const { folder, before, last, wanted } = options
  const reuse = reuseEncoded(before, last)
  const sameAs = new Map(last.map(({ path, sha256 }) => [path, sha256]))
  const files: MeasuredFile[] = []
  const running = new Set<Promise<unknown>>()
  const failures: unknown[] = []
  const utf8 = utf8Encoder()
  const made = remember((parent: string) =>
    mkdirSync(parent, { recursive: true }),
  )

  // Each call at once: to wait for a small file takes longer than to write it.
  const put = (path: string, bytes: Uint8Array, encoded: Encoded = {}) => {
    const same = sameAs.get(path) === measure(bytes).sha256
    const forms = new Map([[path, bytes]])
    for (const coding of wanted) {
      const its = encoded[coding]
      if (its) forms.set(path + endings[coding], its)
    }
    for (const [path, bytes] of forms) {
      const file = join(folder, path)
      made(dirname(file))
      // Never into a file that is there: it may be that of another release.
      writeFileSync(file, bytes, { flag: 'wx' })
      if (same) keepTime(file, join(before, path), bytes)
    }
    files.push(measureFile(path, bytes, encoded))
  }
  const add = async (path: string, bytes: Uint8Array) =>
    put(path, bytes, await encode(path, bytes, wanted, reuse))
  const write = async (path: string, content: Uint8Array | string) => {
    const text = typeof content === 'string'
    const bytes = text ? utf8(content) : content
    if (wanted.length === 0) return put(path, bytes)
    const adding = add(path, text ? Buffer.from(bytes) : bytes)
      .catch(error => void failures.push(error))
      .finally(() => running.delete(adding))
    running.add(adding)
    if (running.size >= atOnce) await Promise.race(running)
    if (failures.length > 0) throw failures[0]
  }
  const end = async () => {
    await Promise.all(running)
    if (failures.length > 0) throw failures[0]
    return files
  }
  return { write, end }
}

/**
 * Encodes strings as UTF-8, twice as fast as into new memory: what is returned
 * holds until the next string.
 */
function utf8Encoder(): (text: string) => Uint8Array {
  const encoder = new TextEncoder()
  let space = new Uint8Array(1 << 16)
  return text => {
    // No UTF-16 code unit takes more than three bytes.
    if (space.length < text.length * 3) {
      space = new Uint8Array(text.length * 4)
    }
    return space.subarray(0, encoder.encodeInto(text, space).written)
  }
}
