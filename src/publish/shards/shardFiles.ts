import type { Library } from '../../library/library.ts'
import type { Release } from '../release/makeRelease.ts'
import { manifestName } from '../release/parseManifest.ts'
import { type Shard, shardName } from './shard.ts'
import { sourceDigests } from './sourceDigests.ts'

/**
 * The files of a shard: those of the release of some languages, with what
 * tells of the shard in place of the manifest.
 */
export async function shardFiles(
  { files, manifest }: Release,
  { site, day }: Library,
  only: readonly string[],
  locales: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const shard: Shard = {
    ...{ format: 1, day, ...(await sourceDigests(locales)) },
    ...{ locales: site.locales, only, manifest },
  }
  const all = new Map(files)
  all.delete(manifestName)
  const text = `${JSON.stringify(shard, null, 1)}\n`
  return all.set(shardName, new TextEncoder().encode(text))
}
