import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isText } from '../hosts/contentTypes.ts'
import type { Encoded, Encoding } from './manifest.ts'

/** Bytes that were made before from the same file, if they are at hand. */
export type Reuse = (
  bytes: Uint8Array,
  coding: Encoding,
) => Promise<Uint8Array | undefined>

/** At its best, which takes longest: it is done once, and sent often. */
const codings: Readonly<
  Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array>>
> = {
  br: bytes =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: bytes =>
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
}

/**
 * Files that are compressed at the same time: enough for all threads of
 * Node's pool, few enough for the memory that each takes from its beginning.
 */
export const atOnce = 8

/** What is made of a file, where nothing is known of it before. */
const nothing: Reuse = async () => undefined

/**
 * A file under each of the wanted content codings. What would not be smaller
 * is left out, and so is all that is no text; what `reuse` knows is not made
 * again.
 */
export async function encode(
  path: string,
  bytes: Uint8Array,
  wanted: readonly Encoding[],
  reuse = nothing,
): Promise<Encoded> {
  if (!isText(path)) return {}
  const made = wanted.map(async coding => {
    const known = await reuse(bytes, coding)
    return [coding, known ?? (await codings[coding](bytes))] as const
  })
  const smaller = (await Promise.all(made)).filter(
    ([, encoded]) => encoded.length < bytes.length,
  )
  return Object.fromEntries(smaller)
}
