import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OutputError } from '../checkOutput.ts'
import { exists } from '../recoverFolder.ts'
import { checkUnchanged } from '../release/checkUnchanged.ts'
import { manifestName } from '../release/parseManifest.ts'
import { parseShard, type Shard, shardName } from './shard.ts'

/** A shard and where it is. */
export interface ReadShard extends Shard {
  readonly folder: string
}

/**
 * Reads what a shard says of itself, and whether all its files are as they
 * were built.
 *
 * @throws OutputError where it is none, damaged, or was changed.
 */
export async function readShard(folder: string): Promise<ReadShard> {
  const file = join(folder, shardName)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) {
    const what = (await exists(join(folder, manifestName)))
      ? `${folder} is a whole site, not a shard of one`
      : `${folder} is no shard: it has no ${shardName}`
    throw new OutputError(`${what}. ${again}`)
  }
  const data = parseShard(text)
  if (data === undefined) {
    throw new OutputError(
      `${file} is damaged, or of another version of this program. ${again}`,
    )
  }
  await checkUnchanged(folder, data.manifest, again)
  return { ...data, folder }
}

/** How to get a shard. */
export const again = 'Build it with npm run build -- --only-locales TAGS.'
