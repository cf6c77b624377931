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
