import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../release/manifest.ts'
import { parseManifest } from '../release/parseManifest.ts'

/**
 * The manifest of the site that was built in `folder`; undefined where none
 * was.
 */
export async function readBuilt(folder: string): Promise<Manifest | undefined> {
  const file = join(folder, 'manifest.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : parseManifest(text, file)
}
