import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { OutputError } from '../replaceFolder.ts'
import type { Manifest } from './manifest.ts'
import { sitePath } from './sitePath.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.number().int().nonnegative()
const headers = z.record(z.string().regex(/^[a-z0-9-]+$/), z.string())
const encoded = z.object({ size, sha256: digest })

const schema = z.object({
  format: z.literal(1),
  release: z.string().regex(/^[0-9a-z-]{4,80}$/),
  url: z.url(),
  headers,
  files: z.array(
    z.object({
      ...{ path: sitePath, size, sha256: digest, headers },
      encodings: z
        .object({ br: encoded.optional(), gzip: encoded.optional() })
        .optional(),
    }),
  ),
})

/**
 * Reads `manifest.json` of a built site: its bytes, and what they say.
 *
 * @throws OutputError where it is missing, or not of this version.
 */
export async function readManifest(
  folder: string,
): Promise<{ bytes: Uint8Array; manifest: Manifest }> {
  const file = join(folder, 'manifest.json')
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) {
    throw new OutputError(
      `There is no ${file}. Run npm run build first, or name the built folder with --from.`,
    )
  }
  const again = 'It was built by another version of this program. Build again.'
  const json = parse(bytes.toString('utf8'))
  if (json === undefined) {
    throw new OutputError(`${file} is not whole. Build again.`)
  }
  const format = z.object({ format: z.unknown() }).safeParse(json)
  if (format.success && format.data.format !== 1) {
    throw new OutputError(`${file} has format ${format.data.format}. ${again}`)
  }
  const read = schema.safeParse(json)
  if (!read.success) {
    const { path: at, message } = read.error.issues[0] ?? { path: [] }
    const where = at.join('.')
    throw new OutputError(
      `${file} is no manifest: ${where} ${message}. ${again}`,
    )
  }
  return { bytes, manifest: withoutGaps(read.data) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The same without keys that are there and undefined. */
function withoutGaps(read: z.output<typeof schema>): Manifest {
  const files = read.files.map(({ encodings, ...file }) => {
    if (encodings === undefined) return file
    const { br, gzip } = encodings
    return {
      ...file,
      encodings: { ...(br && { br }), ...(gzip && { gzip }) },
    }
  })
  return { ...read, files }
}
