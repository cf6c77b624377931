import { z } from 'zod'
import type { Manifest } from './manifest.ts'
import { sitePath } from './sitePath.ts'

/** Name of the file at the site's root that lists all others. */
export const manifestName = 'manifest.json'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.number().int().nonnegative()
const headers = z.record(z.string().regex(/^[a-z0-9-]+$/), z.string())
const encoded = z.object({ size, sha256 })

/** The form of `manifest.json`. */
export const manifestSchema: z.ZodType<Manifest> = z.object({
  format: z.literal(1),
  release: z.string().regex(/^[0-9a-z-]{4,80}$/),
  url: z.url(),
  headers,
  files: z.array(
    z.object({
      ...{ path: sitePath, size, sha256, headers },
      encodings: z
        .object({ br: encoded.exactOptional(), gzip: encoded.exactOptional() })
        .exactOptional(),
    }),
  ),
})

/** A manifest as the file that holds it. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  // ASCII has the same bytes in Latin-1, which is written far faster: of 10,000
  // texts it is 30 MB.
  return Buffer.from(text, /[\u0080-\uffff]/.test(text) ? 'utf8' : 'latin1')
}

/** Reads a manifest; undefined where it is none of this format. */
export function parseManifest(text: string): Manifest | undefined {
  const checked = checkManifest(text)
  return 'manifest' in checked ? checked.manifest : undefined
}

/** The manifest that a text is, or the first thing that is wrong with it. */
export function checkManifest(
  text: string,
): { readonly manifest: Manifest } | { readonly wrong: string } {
  const json = parse(text)
  if (json === undefined) return { wrong: 'it is not whole' }
  const { success, data, error } = manifestSchema.safeParse(json)
  if (success) return { manifest: data }
  const { path, message } = error.issues[0] ?? { path: [], message: '' }
  return { wrong: [path.join('.'), message].filter(Boolean).join(' ') }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
