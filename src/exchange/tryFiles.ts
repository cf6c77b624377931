import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Library } from '../library/library.ts'
import { loadLibrary } from '../library/loadLibrary.ts'
import {
  ContentError,
  type Problem,
  type Report,
  type Warning,
} from '../problem.ts'
import type { Unit } from './unit.ts'
import { unitsOf } from './unitsOf.ts'

export interface Trial {
  readonly locales: string
  readonly dayIn: (timeZone: string) => string
  /** The content as it is. */
  readonly library: Library
  readonly tag: string
  /** What files would hold, by path. */
  readonly files: ReadonlyMap<string, string>
  /** The units as they are, by key. */
  readonly units: ReadonlyMap<string, Unit>
  /** Their new words, by key. */
  readonly words: ReadonlyMap<string, string>
  /** The records of translations, by path, that belong to some content. */
  readonly recordsFor: (library: Library) => ReadonlyMap<string, string>
  /** Takes down what is wrong with a unit. */
  readonly tell: (key: string, message: string, mend: string) => void
  readonly report: Report
  /** Drafts that are not read. */
  readonly leaveOut: ReadonlySet<string>
}

/** What was found with the changed files. */
export interface Tried {
  /** The records of translations that are to be written, by path. */
  readonly records: ReadonlyMap<string, string>
  /** What in the changed files is most likely not meant. */
  readonly warnings: readonly Warning[]
}

const nothing: Tried = { records: new Map(), warnings: [] }

/**
 * Reads the content with changed files in a copy of its folder, and reports
 * whatever is wrong with it then and was not before, and which words would be
 * read as something else, or change others: `1. ` at the beginning of a
 * paragraph, say. Translations are checked with their new records, so that
 * only those that stay stale are passed over.
 */
export async function tryFiles(trial: Trial): Promise<Tried> {
  const { locales, files, report, recordsFor } = trial
  if (files.size === 0 && recordsFor(trial.library).size === 0) return nothing
  const home = await mkdtemp(join(tmpdir(), 'tiaowen-import-'))
  const copy = join(home, 'locales')
  const back = <P extends Problem>(problem: P): P => ({
    ...problem,
    file: problem.file.replaceAll(copy, locales),
    message: problem.message.replaceAll(copy, locales),
    mend: problem.mend.replaceAll(copy, locales),
  })
  const put = async (files: ReadonlyMap<string, string>) => {
    for (const [file, text] of files) {
      const place = join(copy, relative(locales, file))
      await mkdir(dirname(place), { recursive: true })
      await writeFile(place, text)
    }
  }
  try {
    await cp(locales, copy, { recursive: true, verbatimSymlinks: true })
    await put(files)
    const library = await load(copy, trial, false)
    await compare(library, trial)
    const records = recordsFor(library)
    await put(records)
    const { problems, warnings } = await check(copy, trial)
    const before = problems.length > 0 ? await check(locales, trial) : undefined
    const known = new Set(before?.problems.map(nameOf))
    for (const problem of problems.map(back)) {
      if (!known.has(nameOf(problem))) report(problem)
    }
    const own = warnings.map(back).filter(({ file }) => files.has(file))
    return { records, warnings: own }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    for (const problem of error.problems) report(back(problem))
    return nothing
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

/** Reads content for its own sake, or with the checks on translations. */
function load(
  folder: string,
  { dayIn, leaveOut }: Trial,
  checks: boolean,
): Promise<Library> {
  const options = { complete: false, checks, drafts: true, leaveOut }
  return loadLibrary(folder, dayIn, options)
}

/** What the checks find in content. */
async function check(
  folder: string,
  trial: Trial,
): Promise<Pick<Library, 'warnings'> & Pick<ContentError, 'problems'>> {
  try {
    const { warnings } = await load(folder, trial, true)
    return { problems: [], warnings }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return { problems: error.problems, warnings: [] }
  }
}

/** The same problem has this name wherever its line has moved to. */
function nameOf({ file, rule, message, mend }: Problem): string {
  return [file, rule, message, mend].join('\n')
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
