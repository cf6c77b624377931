import { join } from 'node:path'
import { exists } from '../recoverFolder.ts'
import type { Manifest } from '../release/manifest.ts'
import { manifestName } from '../release/parseManifest.ts'
import { readManifest } from '../release/readManifest.ts'

/** Where a build writes, unless another folder is named. */
const usual = 'dist'

/**
 * The manifest of the site that was built in the folder `named`; where none is
 * named, of the one in `dist`, or undefined where none was built there.
 *
 * @throws OutputError
 */
export async function readBuilt(named: string): Promise<Manifest | undefined> {
  const folder = named || usual
  const there = await exists(join(folder, manifestName))
  if (named === '' && !there) return undefined
  return (await readManifest(folder)).manifest
}
