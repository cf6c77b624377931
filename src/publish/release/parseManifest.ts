import { z } from 'zod'
import type { Manifest } from './manifest.ts'

const headers = z.record(z.string(), z.string())
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.number().int().nonnegative()
const encoded = z.object({ size, sha256 })

const schema: z.ZodType<Manifest> = z.object({
  format: z.literal(1),
  release: z.string().min(1),
  url: z.url(),
  headers,
  files: z.array(
    z.object({
      ...{ path: z.string().min(1), size, sha256, headers },
      encodings: z
        .object({
          br: encoded.exactOptional(),
          gzip: encoded.exactOptional(),
        })
        .exactOptional(),
    }),
  ),
})

/**
 * Reads what a `manifest.json` says.
 *
 * @throws Error in words, with `name` for the file, where it is no manifest.
 */
export function parseManifest(text: string, name: string): Manifest {
  const { success, data } = schema.safeParse(json(text))
  if (success) return data
  throw new Error(`${name} is no manifest that this program wrote.`)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
