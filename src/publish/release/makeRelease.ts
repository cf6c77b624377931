import type { HostedSite } from '../hosts/headers.ts'
import { compress } from './compress.ts'
import { endings } from './encodings.ts'
import { type Encoding, type Manifest, manifest } from './manifest.ts'
import { manifestBytes, manifestName } from './parseManifest.ts'
import { reuseEncoded } from './reuseEncoded.ts'

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
  const reuse = await reuseEncoded(before)
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
