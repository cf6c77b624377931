import type { Manifest } from '../release/manifest.ts'

/** `Merged 3 shards into dist: 120 files, release 1a2b3c4d5e6f7a8b` */
export function formatMerged(
  { files, release }: Manifest,
  output: string,
  count: number,
): string {
  const shards = count === 1 ? '1 shard' : `${count} shards`
  return `Merged ${shards} into ${output}: ${files.length} files, release ${release}`
}
