import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { atATime, filesAtATime } from '../atATime.ts'
import { OutputError } from '../checkOutput.ts'
import { filesIn } from '../filesIn.ts'
import { hostFileNames } from '../hosts/hostFiles.ts'
import { marker } from '../marker.ts'
import { shardName } from '../shards/shard.ts'
import { encodings, endings } from './encodings.ts'
import { type EncodedFile, type Manifest, measure } from './manifest.ts'
import { manifestName } from './parseManifest.ts'

/** What a build writes beside what its manifest lists. */
const unlisted = [manifestName, shardName, marker, ...hostFileNames]

/** Below the mark is what deploys keep in a folder that they deploy to. */
const isUnlisted = (path: string) =>
  unlisted.includes(path) || path.startsWith(`${marker}/`)

/** How many differences are told; a wrong folder can have thousands. */
const most = 20

/**
 * Makes sure that every file in a folder is as the manifest says, and that no
 * other is there.
 *
 * @throws OutputError naming all that differ, with `mend` at the end.
 */
export async function checkUnchanged(
  folder: string,
  manifest: Manifest,
  mend: string,
): Promise<void> {
  const expected = expectedFiles(manifest)
  const found = new Set(filesIn(folder))
  const differences: string[] = []
  await atATime(filesAtATime, [...expected], async ([path, was]) => {
    if (!found.has(path)) {
      differences.push(`${path} is gone`)
      return
    }
    const now = measure(await readFile(join(folder, path)))
    const same = now.size === was.size && now.sha256 === was.sha256
    if (!same) differences.push(`${path} was changed`)
  })
  const added = [...found].filter(
    path => !expected.has(path) && !isUnlisted(path),
  )
  const all = [...differences, ...added.map(path => `${path} was added`)].sort()
  if (all.length === 0) return
  const shown = all.slice(0, most).map(line => `  ${line}`)
  const rest = all.length - shown.length
  throw new OutputError(
    [
      `${folder} was changed after it was built:`,
      ...shown,
      ...(rest > 0 ? [`  and ${rest} more`] : []),
      mend,
    ].join('\n'),
  )
}

/** Every file that the manifest tells of, also compressed ones. */
export function expectedFiles(
  manifest: Manifest,
): ReadonlyMap<string, EncodedFile> {
  const all = new Map<string, EncodedFile>()
  for (const file of manifest.files) {
    all.set(file.path, file)
    for (const coding of encodings) {
      const encoded = file.encodings?.[coding]
      if (encoded) all.set(file.path + endings[coding], encoded)
    }
  }
  return all
}
