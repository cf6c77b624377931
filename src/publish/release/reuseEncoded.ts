import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseShard, shardName } from '../shards/shard.ts'
import type { Reuse } from './compress.ts'
import { endings } from './encodings.ts'
import { measure } from './manifest.ts'
import { manifestName, parseManifest } from './parseManifest.ts'

/**
 * Takes what was compressed before from the release or shard in `folder`, where the
 * file had the same digest and the compressed one still has its own.
 */
export async function reuseEncoded(folder: string): Promise<Reuse> {
  const read = (name: string) =>
    readFile(join(folder, name), 'utf8').catch(() => '')
  const before =
    parseManifest(await read(manifestName)) ??
    parseShard(await read(shardName))?.manifest
  const files = new Map(before?.files.map(file => [file.sha256, file]))
  return async (bytes, coding) => {
    const { sha256 } = measure(bytes)
    const file = files.get(sha256)
    const encoded = file?.encodings?.[coding]
    if (file === undefined || encoded === undefined) return undefined
    const path = join(folder, file.path + endings[coding])
    const known = await readFile(path).catch(() => undefined)
    if (known === undefined) return undefined
    return measure(known).sha256 === encoded.sha256 ? known : undefined
  }
}
