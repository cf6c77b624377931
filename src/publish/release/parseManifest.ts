import { z } from 'zod'
import { once } from '../../once.ts'
import { parseJson } from '../../parseJson.ts'
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
  return Buffer.from([...manifestTexts(manifest)].join(''))
}

/** So many characters of a manifest come at a time. */
const together = 1 << 16

/**
 * The text of that file, piece by piece: of 10,000 texts it has 65 MB, most of
 * them the same few headers.
 */
export function* manifestTexts({ files, ...top }: Manifest): Generator<string> {
  const headersText = once(nested)
  let text = `${JSON.stringify(top, null, 1).slice(0, -2)},\n "files": [`
  for (const [index, file] of files.entries()) {
    const { path, size, sha256, headers, encodings } = file
    const fields = [
      ...[`"path": ${JSON.stringify(path)}`, `"size": ${size}`],
      ...[`"sha256": "${sha256}"`, `"headers": ${headersText(headers)}`],
      ...(encodings ? [`"encodings": ${nested(encodings)}`] : []),
    ]
    text += `${index > 0 ? ',' : ''}\n  {\n   ${fields.join(',\n   ')}\n  }`
    if (text.length < together) continue
    yield text
    text = ''
  }
  yield `${text}\n ]\n}\n`
}

/** What a file has, as it is indented there. */
function nested(value: object): string {
  return JSON.stringify(value, null, 1).replaceAll('\n', '\n   ')
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
  const json = parseJson(text)
  if (json === undefined) return { wrong: 'it is not whole' }
  const { success, data, error } = manifestSchema.safeParse(json)
  if (success) return { manifest: data }
  const { path, message } = error.issues[0] ?? { path: [], message: '' }
  return { wrong: [path.join('.'), message].filter(Boolean).join(' ') }
}
