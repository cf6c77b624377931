import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { digest } from '../../legal/plainForm.ts'
import type { KnownDocument } from '../../library/knownDocuments.ts'
import type { MeasuredFile } from '../release/manifest.ts'
import { programDigest } from '../shards/sourceDigests.ts'
import type { FileSigns } from './fileSigns.ts'
import type { MadePart } from './part.ts'

/** What a build leaves for the next one into the same folder. */
export interface Left {
  readonly documents: ReadonlyMap<string, KnownDocument>
  readonly parts: ReadonlyMap<string, MadePart>
  /** The files that are in no part. */
  readonly rest: readonly MeasuredFile[]
  /** Of all files as `leftFiles` gives them, if many. */
  readonly signs?: FileSigns | undefined
}

/** What there is where no build was before, or none is known. */
export const nothingLeft: Left = {
  ...{ documents: new Map(), parts: new Map(), rest: [] },
}

/** All files that a build made, part by part, without their headers. */
export function leftFiles({
  parts,
  rest,
}: Pick<Left, 'parts' | 'rest'>): readonly MeasuredFile[] {
  return [...[...parts.values()].flatMap(({ files }) => files), ...rest]
}

/** What the last build left, and where this one leaves what it found. */
export interface BuildCache extends Left {
  /** Names this program with all that it runs on. */
  readonly program: string
  readonly leave: (left: Left) => Promise<void>
}

/** Opens the cache in `folder` of builds into the folder `output`. */
export async function openCache(
  folder: string,
  output: string,
): Promise<BuildCache> {
  const runtime = JSON.stringify([process.versions, process.arch])
  const program = digest((await programDigest()) + runtime)
  const file = join(folder, `${digest(resolve(output)).slice(0, 16)}.build`)
  const leave = (left: Left) => write(file, program, left)
  return { ...(await read(file, program)), program, leave }
}

/** What `program` left in a file; nothing where it is not whole. */
async function read(file: string, program: string): Promise<Left> {
  const bytes = await readFile(file).catch(() => undefined)
  const content = bytes?.subarray(64)
  const whole =
    content !== undefined &&
    bytes?.toString('latin1', 0, 64) === seal(program, content)
  return whole ? deserialize(content) : nothingLeft
}

/**
 * Leaves it as a whole or not at all: where it cannot be written, the site is
 * built nonetheless, and the next time from nothing.
 */
async function write(file: string, program: string, left: Left) {
  const content = serialize(left)
  const next = `${file}.${process.pid}`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(next, [seal(program, content), content])
    await rename(next, file)
  } catch {
    await rm(next, { force: true }).catch(() => {})
  }
}

function seal(program: string, content: Uint8Array): string {
  return createHash('sha256').update(program).update(content).digest('hex')
}
