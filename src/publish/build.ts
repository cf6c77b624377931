import { basename, dirname, relative, resolve } from 'node:path'
import type { Warning } from '../problem.ts'
import { hostFiles } from './hosts/hostFiles.ts'
import { makeSite } from './makeSite.ts'
import { recoverFolder } from './recoverFolder.ts'
import { encodings } from './release/encodings.ts'
import { makeRelease } from './release/makeRelease.ts'
import type { Encoding } from './release/manifest.ts'
import { checkOutput, OutputError, replaceFolder } from './replaceFolder.ts'
import { shardFiles } from './shards/shardFiles.ts'

export interface BuildOptions {
  /** Folder of the content. */
  readonly locales: string
  /** Folder to write, replaced as a whole. */
  readonly output: string
  /** The day as of which to build, `YYYY-MM-DD`, in a given time zone. */
  readonly dayIn: (timeZone: string) => string
  /** How texts are compressed; in every way where it is not said. */
  readonly compressed?: readonly Encoding[]
  /** The languages of a shard, as typed: `ja,de`; empty for all. */
  readonly only?: string
}

/** What was built. */
export interface Summary {
  readonly languages: number
  /** The languages that were built, where not all were. */
  readonly only?: readonly string[]
  readonly documents: number
  readonly pages: number
  readonly searchEntries: number
  /** Of all files together. */
  readonly bytes: number
  /** Names what was built: the same for the same input. */
  readonly release: string
  /** Of all files as they are sent to most browsers. */
  readonly sentBytes: number
  /** What in the content was most likely not meant. */
  readonly warnings: readonly Warning[]
}

/**
 * Builds the site, or a shard of it, into its output folder, or leaves that as
 * it was.
 *
 * @throws ContentError, OutputError, UsageError
 */
export async function build(options: BuildOptions): Promise<Summary> {
  const { locales, output, dayIn, compressed = encodings, only = '' } = options
  refuseOverlap(locales, output)
  await recoverFolder(output)
  await checkOutput(output)
  const made = await makeSite(locales, dayIn, only)
  const { library, files, searchEntries } = made
  const { site } = library
  const part = made.site.only && [...made.site.only]
  const release = await makeRelease(files, site, compressed, output)
  const built = part
    ? await shardFiles(release, library, part, locales)
    : release.files
  await replaceFolder(output, new Map([...built, ...hostFiles(site)]))
  const listed = release.manifest.files
  const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0)
  return {
    languages: library.languages.length,
    ...(part ? { only: part } : {}),
    documents: site.documents.length,
    pages: [...files.keys()].filter(path => path.endsWith('.html')).length,
    searchEntries,
    bytes: sum(listed.map(({ size }) => size)),
    release: release.manifest.release,
    sentBytes: sum(
      listed.map(({ size, encodings }) => {
        const { br, gzip } = encodings ?? {}
        return (br ?? gzip)?.size ?? size
      }),
    ),
    warnings: library.warnings,
  }
}

/** The output may neither hold the content nor lie in it. */
function refuseOverlap(locales: string, output: string): void {
  const content = resolve(locales)
  const target = resolve(output)
  const inside = (a: string, b: string) => !relative(b, a).startsWith('..')
  if (!inside(content, target) && !inside(target, content)) return
  const better = resolve(dirname(content), 'dist')
  throw new OutputError(
    `${output} and ${locales} overlap. Name a folder of its own with --output, such as ${basename(better)}.`,
  )
}
