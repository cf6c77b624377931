import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { checkOutput, OutputError } from '../checkOutput.ts'
import { hostFiles } from '../hosts/hostFiles.ts'
import { UsageError } from '../options.ts'
import { recoverFolder } from '../recoverFolder.ts'
import { expectedFiles } from '../release/checkUnchanged.ts'
import {
  type Manifest,
  manifestOf,
  type ReleaseFile,
} from '../release/manifest.ts'
import { manifestBytes, manifestName } from '../release/parseManifest.ts'
import { replaceFolder } from '../replaceFolder.ts'
import { checkShards } from './checkShards.ts'
import { type ReadShard, readShard } from './readShard.ts'

/**
 * Puts the shards of a site together: what is in `output` afterwards is, byte
 * for byte, what one build of all languages would have written there.
 *
 * @throws UsageError, OutputError; the output folder is then as it was.
 */
export async function merge(
  folders: readonly string[],
  output: string,
): Promise<Manifest> {
  refuseMixedUp(folders, output)
  await recoverFolder(output)
  await checkOutput(output)
  const shards = await readAll(folders)
  checkShards(shards)
  const [first] = shards
  if (first === undefined) throw new UsageError(unnamed)
  // What every shard has is taken from the last.
  const listed = new Map<string, ReleaseFile>()
  const folderOf = new Map<string, string>()
  for (const { folder, manifest } of shards) {
    for (const file of manifest.files) listed.set(file.path, file)
    for (const path of expectedFiles(manifest).keys()) {
      folderOf.set(path, folder)
    }
  }
  const site = { url: first.manifest.url, locales: first.locales }
  const whole = manifestOf([...listed.values()], site)
  const contents = new Map<string, Uint8Array>(hostFiles(site))
  for (const path of expectedFiles(whole).keys()) {
    const folder = folderOf.get(path) ?? first.folder
    contents.set(path, await readFile(join(folder, path)))
  }
  contents.set(manifestName, manifestBytes(whole))
  await replaceFolder(output, contents)
  return whole
}

/** No folder may be named twice, nor be written over while it is read. */
function refuseMixedUp(folders: readonly string[], output: string): void {
  if (folders.length === 0) {
    throw new UsageError(unnamed)
  }
  const paths = folders.map(folder => resolve(folder))
  for (const [index, path] of paths.entries()) {
    if (paths.indexOf(path) < index) {
      throw new UsageError(`${folders[index]} is named twice. Name it once.`)
    }
    const inside = (a: string, b: string) => !relative(b, a).startsWith('..')
    if (inside(path, resolve(output)) || inside(resolve(output), path)) {
      throw new OutputError(
        `${output} and ${folders[index]} overlap. Name a folder of its own with --output.`,
      )
    }
  }
}

/** Reads all shards, to tell of all that are wrong at once. */
async function readAll(folders: readonly string[]): Promise<ReadShard[]> {
  const read = await Promise.allSettled(folders.map(readShard))
  const wrong: string[] = []
  const shards: ReadShard[] = []
  for (const result of read) {
    if (result.status === 'fulfilled') shards.push(result.value)
    else if (result.reason instanceof OutputError) {
      wrong.push(result.reason.message)
    } else throw result.reason
  }
  if (wrong.length > 0) throw new OutputError(wrong.join('\n'))
  return shards
}

const unnamed =
  "Name the shards' folders: npm run merge -- shards/* --output dist"
