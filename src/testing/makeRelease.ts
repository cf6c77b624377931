import { atATime } from '../publish/atATime.ts'
import type { HostedSite } from '../publish/hosts/headers.ts'
import { atOnce, encode, type Reuse } from '../publish/release/compress.ts'
import { endings } from '../publish/release/encodings.ts'
import {
  type Encoded,
  type Encoding,
  type Manifest,
  manifest,
} from '../publish/release/manifest.ts'
import {
  manifestBytes,
  manifestName,
} from '../publish/release/parseManifest.ts'
import { releaseBefore, reuseEncoded } from '../publish/release/reuseEncoded.ts'

/** A built site with all that hosts need to serve it. */
export interface Release {
  readonly manifest: Manifest
  /** Every file to write, by path: also compressed ones and the manifest. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Makes a release of a site's files. What was compressed for the release in
 * `before`, a folder, is taken from there.
 */
export async function makeRelease(
  files: ReadonlyMap<string, Uint8Array>,
  site: HostedSite,
  wanted: readonly Encoding[],
  before: string,
): Promise<Release> {
  const last = await releaseBefore(before)
  const reuse = reuseEncoded(before, last?.files ?? [])
  const encoded = await compress(files, wanted, reuse)
  const listed = manifest(files, site, encoded)
  const all = new Map(files)
  for (const { path, encodings = {} } of listed.files) {
    for (const coding of wanted) {
      const bytes = encoded.get(path)?.[coding]
      if (coding in encodings && bytes) all.set(path + endings[coding], bytes)
    }
  }
  all.set(manifestName, manifestBytes(listed))
  return { manifest: listed, files: all }
}

/** Compresses the texts among `files` (by path), on all cores. */
export async function compress(
  files: ReadonlyMap<string, Uint8Array>,
  wanted: readonly Encoding[],
  reuse?: Reuse,
): Promise<ReadonlyMap<string, Encoded>> {
  const all = new Map<string, Encoded>()
  await atATime(atOnce, [...files], async ([path, bytes]) => {
    all.set(path, await encode(path, bytes, wanted, reuse))
  })
  return all
}
