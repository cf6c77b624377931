import { z } from 'zod'
import type { Manifest } from './manifest.ts'

/** Name of the file at the site's root that lists all others. */
export const manifestName = 'manifest.json'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const headers = z.record(z.string(), z.string())
const encoded = z.object({ size: z.number(), sha256 })

/** A path that stays inside its folder: no part of it goes up, or is empty. */
const path = z
  .string()
  .regex(/^(?!\.{1,2}(\/|$))[^/\\\0]+(\/(?!\.{1,2}(\/|$))[^/\\\0]+)*$/)

const schema: z.ZodType<Manifest> = z.object({
  format: z.literal(1),
  release: z.string().regex(/^[0-9a-f]{16}$/),
  url: z.url(),
  headers,
  files: z.array(
    z.object({
      path,
      size: z.number(),
      sha256,
      headers,
      encodings: z
        .object({ br: encoded.exactOptional(), gzip: encoded.exactOptional() })
        .exactOptional(),
    }),
  ),
})

/** Reads a manifest; undefined where it is none of this format. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
