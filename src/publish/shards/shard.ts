import { z } from 'zod'
import type { Manifest } from '../release/manifest.ts'
import { manifestSchema } from '../release/parseManifest.ts'

/**
 * Name of the file at a shard's root that tells what it is. It stands there in
 * place of the manifest, so that a shard is never deployed for the whole.
 */
export const shardName = 'shard.json'

/** What a part of a site, some of its languages, says of itself. */
export interface Shard {
  /** Version of this format. */
  readonly format: 1
  /** The day as of which it was built, `YYYY-MM-DD`. */
  readonly day: string
  /** Digest of all content files, also of the other languages. */
  readonly content: string
  /** Digest of the program and of the packages that it uses. */
  readonly program: string
  /** Every language of the site, in its order. */
  readonly locales: readonly string[]
  /** The languages whose pages are in it, in the same order. */
  readonly only: readonly string[]
  /** The files that are in it. */
  readonly manifest: Manifest
}

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const tags = z.array(z.string()).min(1)

const shardSchema: z.ZodType<Shard> = z.object({
  ...{ format: z.literal(1), day: z.iso.date() },
  ...{ content: digest, program: digest },
  ...{ locales: tags, only: tags, manifest: manifestSchema },
})

/** Reads `shard.json`; undefined where a text is none of this format. */
export function parseShard(text: string): Shard | undefined {
  try {
    return shardSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
