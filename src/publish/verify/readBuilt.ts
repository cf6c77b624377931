import { join } from 'node:path'
import { exists } from '../recoverFolder.ts'
import type { Manifest } from '../release/manifest.ts'
import { manifestName } from '../release/parseManifest.ts'
import { readManifest } from '../release/readManifest.ts'

/**
 * The manifest of the site that was built in `folder`; undefined where none
 * was.
 *
 * @throws OutputError
 */
export async function readBuilt(folder: string): Promise<Manifest | undefined> {
  if (!(await exists(join(folder, manifestName)))) return undefined
  return (await readManifest(folder)).manifest
}
