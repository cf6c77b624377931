import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../release/manifest.ts'
import { parseManifest } from '../release/parseManifest.ts'
import { OutputError } from '../replaceFolder.ts'

/**
 * The manifest of the site that was built in `folder`; undefined where none
 * was.
 *
 * @throws OutputError
 */
export async function readBuilt(folder: string): Promise<Manifest | undefined> {
  const file = join(folder, 'manifest.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const manifest = parseManifest(text)
  if (manifest !== undefined) return manifest
  throw new OutputError(
    `${file} is no manifest of this version of the program. Run npm run build.`,
  )
}
