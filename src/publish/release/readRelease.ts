import { checkUnchanged } from './checkUnchanged.ts'
import type { Manifest } from './manifest.ts'
import { readManifest } from './readManifest.ts'

/**
 * The manifest of a built site, after every file in its folder was found to
 * be as the manifest says, and no other to be there.
 *
 * @throws OutputError naming all that differ.
 */
export async function readRelease(folder: string): Promise<Manifest> {
  const { manifest } = await readManifest(folder)
  await checkUnchanged(folder, manifest, 'Run npm run build.')
  return manifest
}
