import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OutputError } from '../checkOutput.ts'
import { exists } from '../recoverFolder.ts'
import { shardName } from '../shards/shard.ts'
import type { Manifest } from './manifest.ts'
import { checkManifest, manifestName } from './parseManifest.ts'

/** What a build wrote of itself. */
export interface ReadManifest {
  /** The file as it is. */
  readonly bytes: Uint8Array
  readonly manifest: Manifest
}

/**
 * Reads `manifest.json` of the site that was built in `folder`.
 *
 * @throws OutputError where it is missing, or not of this version.
 */
export async function readManifest(folder: string): Promise<ReadManifest> {
  const file = join(folder, manifestName)
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) {
    if (await exists(join(folder, shardName))) {
      throw new OutputError(
        `${folder} is a shard of a site, not a whole one. Put all shards together with npm run merge.`,
      )
    }
    throw new OutputError(
      `${folder} holds no built site: it has no ${manifestName}. Run npm run build, or name the built folder.`,
    )
  }
  const text = bytes.toString('utf8')
  const checked = checkManifest(text)
  if ('manifest' in checked) return { bytes, manifest: checked.manifest }
  const [, format = '1'] = /"format":\s*(\d+)/.exec(text) ?? []
  const what =
    format === '1'
      ? `${file} is damaged: ${checked.wrong}`
      : `${folder} was built by another version of this program: its manifest has format ${format}, not 1`
  throw new OutputError(`${what}. Run npm run build.`)
}
