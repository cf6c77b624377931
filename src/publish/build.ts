import { basename, dirname, relative, resolve } from 'node:path'
import type { Warning } from '../problem.ts'
import { makeSite } from './makeSite.ts'
import { checkOutput, OutputError, replaceFolder } from './replaceFolder.ts'

export interface BuildOptions {
  /** Folder of the content. */
  readonly locales: string
  /** Folder to write, replaced as a whole. */
  readonly output: string
  /** The day as of which to build, `YYYY-MM-DD`, in a given time zone. */
  readonly dayIn: (timeZone: string) => string
}

/** What was built. */
export interface Summary {
  readonly languages: number
  readonly documents: number
  readonly pages: number
  readonly searchEntries: number
  /** Of all files together. */
  readonly bytes: number
  /** What in the content was most likely not meant. */
  readonly warnings: readonly Warning[]
}

/**
 * Builds the site into its output folder, or leaves that as it was.
 *
 * @throws ContentError, OutputError
 */
export async function build(options: BuildOptions): Promise<Summary> {
  const { locales, output, dayIn } = options
  refuseOverlap(locales, output)
  await checkOutput(output)
  const { library, files, searchEntries } = await makeSite(locales, dayIn)
  await replaceFolder(output, files)
  const sizes = [...files.values()].map(({ length }) => length)
  return {
    languages: library.languages.length,
    documents: library.site.documents.length,
    pages: [...files.keys()].filter(path => path.endsWith('.html')).length,
    searchEntries,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
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
