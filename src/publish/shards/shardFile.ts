import type { Library } from '../../library/library.ts'
import type { Manifest } from '../release/manifest.ts'
import { type Shard, shardName } from './shard.ts'
import { sourceDigests } from './sourceDigests.ts'

/**
 * What tells of a shard, in place of the manifest of a whole site: its name
 * and its bytes. `only` are the languages that are in it.
 */
export async function shardFile(
  manifest: Manifest,
  { site, day }: Library,
  only: readonly string[],
  locales: string,
): Promise<readonly [name: string, bytes: Uint8Array]> {
  const shard: Shard = {
    ...{ format: 1, day, ...(await sourceDigests(locales)) },
    ...{ locales: site.locales, only, manifest },
  }
  const text = `${JSON.stringify(shard, null, 1)}\n`
  return [shardName, new TextEncoder().encode(text)]
}
