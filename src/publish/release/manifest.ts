import { createHash } from 'node:crypto'
import { once } from '../../once.ts'
import { commonHeaders } from '../hosts/commonHeaders.ts'
import { type HostedSite, headersIn } from '../hosts/headers.ts'

/**
 * What is served at one address, and how. An address that ends in `/` is
 * served by the `index.html` in that folder.
 */
export interface ReleaseFile {
  /** From the root of the site, without a slash before: `en/index.html`. */
  readonly path: string
  /** Bytes of the file itself, without any Content-Encoding. */
  readonly size: number
  /** SHA-256 of those bytes (FIPS 180-4), in 64 hexadecimal digits. */
  readonly sha256: string
  /**
   * Response headers of this file, by lower-case name: always `content-type`
   * and `cache-control`. Those of every answer stand in the manifest once.
   */
  readonly headers: Readonly<Record<string, string>>
  /** The files beside it that hold the same in fewer bytes, if there are. */
  readonly encodings?: Readonly<Partial<Record<Encoding, EncodedFile>>>
}

/** A content coding of RFC 9110; its file ends in `.br` or in `.gz`. */
export type Encoding = 'br' | 'gzip'

/** The bytes of a file under a content coding. */
export interface EncodedFile {
  readonly size: number
  readonly sha256: string
}

/**
 * A release: every file of a built site, in `manifest.json` at its root. The
 * manifest does not list itself.
 */
export interface Manifest {
  /** Version of this format. */
  readonly format: 1
  /**
   * Names the release: a digest of the paths, the digests and the headers of
   * all files, so that the same input gives the same release. What was
   * compressed is left out of it, since that differs with the zlib at hand.
   */
  readonly release: string
  /** Address of the site, as in `site.json`. */
  readonly url: string
  /** Headers of every answer, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** By path, in code-unit order. */
  readonly files: readonly ReleaseFile[]
}

/** The same file under its content codings, where they are smaller. */
export type Encoded = Readonly<Partial<Record<Encoding, Uint8Array>>>

/**
 * The manifest of a built site: `files` are what is served, by path, and
 * `encoded` the same in fewer bytes, where there is such.
 */
export function manifest(
  files: ReadonlyMap<string, Uint8Array>,
  site: HostedSite,
  encoded: ReadonlyMap<string, Encoded> = new Map(),
): Manifest {
  const measured = [...files].map(([path, bytes]) =>
    measureFile(path, bytes, encoded.get(path)),
  )
  return manifestOf(withHeaders(measured, site), site)
}

/** A file of a release by its bytes alone, and its compressed forms. */
export type MeasuredFile = Omit<ReleaseFile, 'headers'>

/** Measures a file, and the same in fewer bytes. */
export function measureFile(
  path: string,
  bytes: Uint8Array,
  encoded: Encoded = {},
): MeasuredFile {
  const { size, sha256 } = measure(bytes)
  const encodings = Object.entries(encoded).map(([coding, bytes]) => [
    coding,
    measure(bytes),
  ])
  if (encodings.length === 0) return { path, size, sha256 }
  return { path, size, sha256, encodings: Object.fromEntries(encodings) }
}

/** Files with the headers that they are sent with. */
export function withHeaders(
  files: readonly MeasuredFile[],
  site: HostedSite,
): ReleaseFile[] {
  const headersOf = headersIn(site)
  return files.map(({ path, size, sha256, encodings }) => {
    const file = { path, size, sha256, headers: headersOf(path) }
    return encodings === undefined ? file : { ...file, encodings }
  })
}

/** The manifest of a site whose files were measured before, in any order. */
export function manifestOf(
  files: readonly ReleaseFile[],
  site: HostedSite,
): Manifest {
  const headers = commonHeaders(site)
  const listed = files.toSorted((a, b) => byCodeUnit(a.path, b.path))
  const release = releaseId(headers, listed)
  return { format: 1, release, url: site.url, headers, files: listed }
}

/** A digest of all that visitors get, in 16 hexadecimal digits. */
function releaseId(
  headers: Manifest['headers'],
  files: readonly ReleaseFile[],
): string {
  const sorted = once((its: Manifest['headers']) =>
    JSON.stringify(Object.entries(its).sort(([a], [b]) => byCodeUnit(a, b))),
  )
  // As one array in JSON, of which the whole would be long.
  const hash = createHash('sha256').update(`[${sorted(headers)},[`)
  for (const [index, { path, sha256, headers }] of files.entries()) {
    const file = `[${JSON.stringify(path)},"${sha256}",${sorted(headers)}]`
    hash.update(index > 0 ? `,${file}` : file)
  }
  return hash.update(']]').digest('hex').slice(0, 16)
}

/**
 * Size and digest of some bytes, as a manifest names them. They are asked for
 * with each content coding, and by the manifest.
 */
export const measure = once((bytes: Uint8Array): EncodedFile => {
  return { size: bytes.length, sha256: digest(bytes) }
})

function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
