import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseShard, shardName } from '../shards/shard.ts'
import type { Reuse } from './compress.ts'
import { endings } from './encodings.ts'
import { type Manifest, type MeasuredFile, measure } from './manifest.ts'
import { manifestName, parseManifest } from './parseManifest.ts'
import { readSame } from './readSame.ts'

/** What the release or shard in `folder` says of itself, if one is there. */
export async function releaseBefore(
  folder: string,
): Promise<Manifest | undefined> {
  const read = (name: string) =>
    readFile(join(folder, name), 'utf8').catch(() => '')
  return (
    parseManifest(await read(manifestName)) ??
    parseShard(await read(shardName))?.manifest
  )
}

/**
 * Takes what was compressed before from the release in `folder`, where the
 * file had the same digest and the compressed one still has its own; `before`
 * are the files of that release.
 */
export function reuseEncoded(
  folder: string,
  before: readonly MeasuredFile[],
): Reuse {
  let files: ReadonlyMap<string, MeasuredFile> | undefined
  return async (bytes, coding) => {
    // Only where something is compressed.
    files ??= new Map(before.map(file => [file.sha256, file]))
    const { sha256 } = measure(bytes)
    const file = files.get(sha256)
    const encoded = file?.encodings?.[coding]
    if (file === undefined || encoded === undefined) return undefined
    const path = join(folder, file.path + endings[coding])
    return readSame(path, encoded.sha256)
  }
}
