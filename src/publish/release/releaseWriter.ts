import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { remember } from '../../legal/remember.ts'
import { keepTime } from '../keepTime.ts'
import { atOnce, encode } from './compress.ts'
import { endings } from './encodings.ts'
import {
  type Encoding,
  type Manifest,
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
  /** How texts are compressed. */
  readonly wanted: readonly Encoding[]
}

/** Writes the files of a release as they come, so that none is kept. */
export interface ReleaseWriter {
  /**
   * Takes a file by its path from the site's root; a string becomes UTF-8. It
   * is not written yet when this returns, unless many others wait; what then
   * fails is thrown by the next call.
   */
  readonly write: (path: string, content: Uint8Array | string) => Promise<void>
  /** Waits until nothing is being written, and tells of all files. */
  readonly end: () => Promise<readonly MeasuredFile[]>
}

/**
 * Files of a release go into a folder, compressed ones beside them; `last` is
 * the release before.
 */
export async function releaseWriter(
  options: WriterOptions,
  last: Manifest | undefined,
): Promise<ReleaseWriter> {
  const { folder, before, wanted } = options
  const reuse = await reuseEncoded(before, last)
  const sameAs = new Map(last?.files.map(file => [file.path, file.sha256]))
  const files: MeasuredFile[] = []
  const running = new Set<Promise<unknown>>()
  const failures: unknown[] = []
  const made = remember((parent: string) =>
    mkdirSync(parent, { recursive: true }),
  )

  // Each call at once: to wait for a small file takes longer than to write it.
  const put = async (path: string, bytes: Uint8Array, same: boolean) => {
    const file = join(folder, path)
    made(dirname(file))
    // Never into a file that is there: it may be that of another release.
    writeFileSync(file, bytes, { flag: 'wx' })
    if (same) await keepTime(file, join(before, path), bytes)
  }
  const add = async (path: string, bytes: Uint8Array) => {
    const same = sameAs.get(path) === measure(bytes).sha256
    const encoded =
      wanted.length > 0 ? await encode(path, bytes, wanted, reuse) : {}
    await put(path, bytes, same)
    for (const coding of wanted) {
      const its = encoded[coding]
      if (its) await put(path + endings[coding], its, same)
    }
    files.push(measureFile(path, bytes, encoded))
  }
  const write = async (path: string, content: Uint8Array | string) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const adding = add(path, bytes)
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
