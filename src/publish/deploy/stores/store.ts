import type { SiteFile } from '../release.ts'

/** What a listing tells of a file. */
export interface Stored {
  readonly size: number
  /** In lower-case hexadecimal digits, where the listing tells it. */
  readonly md5?: string
  /** Told by the file itself, where the listing could not. */
  readonly sha256?: string
  /** When it was last written, by the store's clock, in milliseconds. */
  readonly modified: number
}

/** A file that was read. */
export interface Read {
  readonly body: Uint8Array
  /** As in a listing. */
  readonly modified: number
}

/** What describes bytes: what they are served with, and their digests. */
export type Described = Pick<SiteFile, 'headers' | 'md5' | 'sha256'>

/**
 * Where a site is put, by paths from its root. A file is replaced as a whole,
 * with its headers, or not at all. Failures that may pass are tried again
 * inside; what is thrown is a DeployError.
 */
export interface Store {
  /** As a person would type it. */
  readonly name: string
  /** Whether files lie in folders, and are served by a server's own rules. */
  readonly folders: boolean
  /** How long a write that another began may be under way, in milliseconds. */
  readonly settle: number
  /** Of the headers of a file, those that the store keeps with it. */
  readonly keeps: (
    headers: Readonly<Record<string, string>>,
  ) => SiteFile['headers']
  readonly list: () => Promise<Map<string, Stored>>
  /** The store's clock, once it has answered anything, in milliseconds. */
  readonly now: () => Promise<number>
  readonly read: (path: string) => Promise<Read | undefined>
  /** The SHA-256 written beside a file whose ETag is no MD5. */
  readonly sha256: (path: string) => Promise<string | undefined>
  readonly put: (
    path: string,
    body: Uint8Array,
    file: Described,
  ) => Promise<void>
  /**
   * Puts a file where there is none. A store may not know how, or may not say
   * that it does not, and overwrite: ask twice to find out.
   */
  readonly create: (
    path: string,
    body: Uint8Array,
    file: Described,
  ) => Promise<'made' | 'there' | 'unsupported'>
  readonly copy: (from: string, to: string, file: Described) => Promise<void>
  /** A file that is not there is no error. */
  readonly delete: (path: string) => Promise<void>
  /** Takes away what writes that were killed left behind. */
  readonly tidy: () => Promise<void>
}
