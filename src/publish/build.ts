import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Library } from '../library/library.ts'
import { loadPartly } from '../library/loadLibrary.ts'
import type { Warning } from '../problem.ts'
import { type Helpers, helpers } from './beside/helpers.ts'
import {
  type BuildCache,
  leftFiles,
  nothingLeft,
  openCache,
} from './cache/cacheFile.ts'
import { type TakeOver, takeOver } from './cache/takeOver.ts'
import { checkOutput, OutputError } from './checkOutput.ts'
import { hostFiles } from './hosts/hostFiles.ts'
import { isWithin } from './isWithin.ts'
import { makeInto, sourceOf } from './makeFiles.ts'
import { recoverFolder } from './recoverFolder.ts'
import { encodings } from './release/encodings.ts'
import {
  type Encoding,
  type Manifest,
  manifestOf,
  withHeaders,
} from './release/manifest.ts'
import { manifestName, manifestTexts } from './release/parseManifest.ts'
import { onlyLocales, tagsOf } from './shards/onlyLocales.ts'
import { shardName } from './shards/shard.ts'
import { shardFile } from './shards/shardFile.ts'
import { stageFolder } from './stageFolder.ts'
import { releaseOutlet } from './texts/releaseOutlet.ts'
import { type TextThreads, textThreads } from './texts/textThreads.ts'

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
  /**
   * Folder of what builds leave for later ones, so that these need not make
   * all again; nothing is left where it is not said.
   */
  readonly cache?: string
  /** From how many texts on threads load and make them, if not where it pays. */
  readonly threadsFrom?: number
  /** From how many texts on the same is done for search and files. */
  readonly helpersFrom?: number
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
  const { output, only = '', threadsFrom, helpersFrom } = options
  refuseOverlaps(options)
  await recoverFolder(output)
  await checkOutput(output)
  const cache = options.cache
    ? await openCache(options.cache, output)
    : undefined
  const tags = only === '' ? undefined : new Set(tagsOf(only))
  const begun: Begun = {
    ...{ cache, sign: await signOf(output) },
    last: await takeOver(output, cache ?? nothingLeft),
    threads: textThreads(tags, threadsFrom),
    beside: helpers(tags, helpersFrom),
  }
  try {
    return await buildWith(begun, options)
  } finally {
    const { last, threads, beside } = begun
    await Promise.all([last.end(), threads.end(), beside.end()])
  }
}

/** What a build begins with. */
interface Begun {
  readonly cache: BuildCache | undefined
  /** See `signOf`. */
  readonly sign: string
  readonly last: TakeOver
  readonly threads: TextThreads
  readonly beside: Helpers
}

async function buildWith(
  { cache, sign, last, threads, beside }: Begun,
  options: BuildOptions,
): Promise<Summary> {
  const { locales, output, dayIn, compressed = encodings, only = '' } = options
  const read = await loadPartly(locales, dayIn, {
    ...(cache ? { known: cache } : {}),
    beside: threads.load,
    // What was made before is mostly not made again.
    each: (...all) => beside.each(...all, last.parts.size === 0),
  })
  const { library, documents } = read
  const { site } = library
  const part = only === '' ? undefined : onlyLocales(only, site.locales)
  const staged = await stageFolder(output)
  try {
    const outlet = await releaseOutlet(
      {
        ...{ folder: staged.folder, before: output, last: last.files },
        wanted: compressed,
      },
      { make: threads.make, writer: beside.writer },
      last,
    )
    const found = { searched: threads.searched, bundle: beside.bundle }
    const source = sourceOf(read, found)
    const making = makeInto(outlet, source, locales, part)
    await making.finally(outlet.end)
    const { searchEntries } = await making
    const { kept, parts, rest } = await outlet.end()
    const files = leftFiles({ parts, rest })
    const manifest = manifestOf(withHeaders(files, site), site)
    const top = part
      ? await shardFile(manifest, library, part, locales)
      : ([manifestName, manifestTexts(manifest)] as const)
    for (const [name, content] of [top, ...hostFiles(site)]) {
      await writeFile(join(staged.folder, name), content)
    }
    if ((await signOf(output)) !== sign) {
      throw new OutputError(
        `${output} was built by another run at the same time. Build again.`,
      )
    }
    // By the clock of the files, which may be another.
    const { mtimeMs: placed } = await stat(join(staged.folder, top[0]))
    await staged.commit(kept)
    // What changed meanwhile is not known to be what this was made of.
    if (cache && read.settled()) {
      const next = { folder: output, files, placed, kept: kept.paths }
      const signs = await last.signs(next)
      await cache.leave({ documents, parts, rest, signs })
    }
    return summary(library, part, manifest, searchEntries)
  } finally {
    await staged.clear()
  }
}

function summary(
  { languages, site, warnings }: Library,
  part: readonly string[] | undefined,
  { files, release }: Manifest,
  searchEntries: number,
): Summary {
  const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0)
  return {
    languages: languages.length,
    ...(part ? { only: part } : {}),
    documents: site.documents.length,
    pages: files.filter(({ path }) => path.endsWith('.html')).length,
    searchEntries,
    bytes: sum(files.map(({ size }) => size)),
    release,
    sentBytes: sum(
      files.map(({ size, encodings }) => {
        const { br, gzip } = encodings ?? {}
        return (br ?? gzip)?.size ?? size
      }),
    ),
    warnings,
  }
}

/** Tells whether a release is still the same, and not of another run. */
async function signOf(output: string): Promise<string> {
  const names = [manifestName, shardName]
  const found = await Promise.all(
    names.map(name => stat(join(output, name)).catch(() => undefined)),
  )
  return found.map(file => `${file?.ino} ${file?.mtimeMs}`).join()
}

/** Content, output and cache: none may hold another, nor lie in it. */
function refuseOverlaps({ locales, output, cache }: BuildOptions): void {
  refuseOverlap(output, locales, '--output', 'dist')
  if (!cache) return
  refuseOverlap(cache, locales, '--cache', '.cache')
  refuseOverlap(cache, output, '--cache', '.cache')
}

/** `name` is that of a folder which `option` could name instead. */
function refuseOverlap(
  folder: string,
  other: string,
  option: string,
  name: string,
): void {
  if (!isWithin(folder, other) && !isWithin(other, folder)) return
  throw new OutputError(
    `${folder} and ${other} overlap. Name a folder of its own with ${option}, such as ${name}.`,
  )
}
