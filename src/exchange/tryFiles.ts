import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Library } from '../library/library.ts'
import { loadLibrary } from '../library/loadLibrary.ts'
import { ContentError, type Report, type Warning } from '../problem.ts'
import type { Unit } from './unit.ts'
import { unitsOf } from './unitsOf.ts'

export interface Trial {
  readonly locales: string
  readonly dayIn: (timeZone: string) => string
  readonly tag: string
  /** What files would hold, by path. */
  readonly files: ReadonlyMap<string, string>
  /** The units as they are, by key. */
  readonly units: ReadonlyMap<string, Unit>
  /** Their new words, by key. */
  readonly words: ReadonlyMap<string, string>
  /** Takes down what is wrong with a unit. */
  readonly tell: (key: string, message: string, mend: string) => void
  readonly report: Report
  /** Drafts that are not read. */
  readonly leaveOut: ReadonlySet<string>
}

/** What was read with the changed files. */
export interface Tried {
  /** Undefined where nothing changed, or something is wrong. */
  readonly library: Library | undefined
  /** What in the changed files is most likely not meant. */
  readonly warnings: readonly Warning[]
}

/**
 * Reads the content with changed files in a copy of its folder, and reports
 * whatever is wrong with it then, and which words would be read as something
 * else, or change others: `1. ` at the beginning of a paragraph, say.
 */
export async function tryFiles(trial: Trial): Promise<Tried> {
  const { locales, dayIn, files, report, leaveOut } = trial
  const nothing = { library: undefined, warnings: [] }
  if (files.size === 0) return nothing
  const home = await mkdtemp(join(tmpdir(), 'tiaowen-import-'))
  const copy = join(home, 'locales')
  const back = (text: string) => text.replaceAll(copy, locales)
  try {
    await cp(locales, copy, { recursive: true, verbatimSymlinks: true })
    for (const [file, text] of files) {
      const place = join(copy, relative(locales, file))
      await mkdir(dirname(place), { recursive: true })
      await writeFile(place, text)
    }
    const library = await loadLibrary(copy, dayIn, {
      ...{ complete: false, checks: true, drafts: true, leaveOut },
    })
    await compare(library, trial)
    const warnings = library.warnings.map(warning => ({
      ...warning,
      file: back(warning.file),
      message: back(warning.message),
    }))
    const own = warnings.filter(({ file }) => files.has(file))
    return { library, warnings: own }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    for (const { file, message, mend, ...place } of error.problems) {
      const words = { message: back(message), mend: back(mend) }
      report({ file: back(file), ...words, ...place })
    }
    return nothing
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

/** Tells the words that are not read as they were meant. */
async function compare(library: Library, trial: Trial): Promise<void> {
  const { tag, units, words, tell } = trial
  const { source } = library.site
  for (const original of library.versions) {
    if (original.tag !== source) continue
    for (const { key, target } of await unitsOf(library, original, tag)) {
      const meant = words.get(key) ?? units.get(key)?.target
      if (meant === undefined || meant === target) continue
      const message = `has words for ${key} that would be read otherwise: "${meant}" as "${target}".`
      const mend =
        'Write a backslash before the sign that means something in Markdown, such as 1\\. or \\#.'
      tell(key, message, mend)
    }
  }
}
