import { markDifference } from '../legal/markDifference.ts'
import type { Library } from '../library/library.ts'
import { loadWithDrafts } from '../library/loadWithDrafts.ts'
import {
  ContentError,
  type Problem,
  sortProblems,
  type Warning,
} from '../problem.ts'
import { acceptClauses } from '../translation/acceptClauses.ts'
import { writeFiles } from '../writeFiles.ts'
import { changedFiles } from './changedFiles.ts'
import {
  isConfirmed,
  isNew,
  keyMistake,
  sourceMistakes,
  wasBrought,
  wordMistakes,
  wordsOf,
} from './checkReturned.ts'
import { languageOf, tagIn } from './exchangeLanguage.ts'
import type { Returned, Tell } from './format.ts'
import { importedTexts } from './importedTexts.ts'
import { readExchange } from './readExchange.ts'
import { tryFiles } from './tryFiles.ts'
import type { Unit } from './unit.ts'
import { unitsOf } from './unitsOf.ts'

export interface ImportOptions {
  readonly locales: string
  readonly dayIn: (timeZone: string) => string
  /** The file that came back from a translation tool. */
  readonly file: string
  /** Whether to check and tell alone, and write nothing. */
  readonly dryRun: boolean
  /** Tells a person of drafts that were left out. */
  readonly tell?: (words: string) => void
}

/** What an import changes, or would. */
export interface Imported {
  readonly tag: string
  readonly changes: readonly Change[]
  /** Units whose original has changed, and which are said to be right still. */
  readonly confirmed: readonly string[]
  /** Tables that are not recorded yet: some of their cells are left. */
  readonly waiting: readonly string[]
  /** How many others bring what is there already. */
  readonly unchanged: number
  /** How many units have no translation, or one that needs work. */
  readonly untranslated: number
  /** The files that were written, or would be. */
  readonly files: readonly string[]
  /** What in these files is most likely not meant. */
  readonly warnings: readonly Warning[]
}

/** New words for one unit. */
export interface Change {
  readonly key: string
  /** Before and after in one line: `within [-30-]{+10+} days` */
  readonly redline: string
}

/**
 * Brings translations back into the Markdown files: the words of units that
 * changed, and nothing else. Everything is checked before.
 *
 * @throws ContentError with every problem; nothing is written then.
 */
export async function importUnits(options: ImportOptions): Promise<Imported> {
  const { locales, dayIn, file, dryRun } = options
  const problems: Problem[] = []
  const tell: Tell = (line, column, message, mend) =>
    void problems.push({ file, line, column, message, mend })
  const stop = () => {
    if (problems.length > 0) throw new ContentError(sortProblems(problems))
  }
  const exchange = await readExchange(file, tell)
  stop()
  const { library, leaveOut } = await loadWithDrafts(locales, dayIn, {
    ...{ complete: false, needed: tagIn(exchange), tell: options.tell },
  })
  const tag = languageOf(exchange, library, tell)
  stop()
  const units = await currentUnits(exchange.units, library, tag)
  const { source } = library.site
  const fresh: Returned[] = []
  const before: string[] = []
  const confirmed: string[] = []
  const seen = new Map<string, number>()
  for (const returned of exchange.units) {
    const { key, line, column } = returned
    const unit = units.get(key)
    if (unit === undefined) {
      tell(line, column, ...keyMistake(returned, units.keys(), tag))
    } else if (seen.has(key)) {
      const message = `has ${key} again, as on line ${seen.get(key)}.`
      tell(line, column, message, 'Keep one of the two.')
    } else if (isNew(returned, unit)) {
      fresh.push(returned)
      for (const mistake of wordMistakes(returned, unit, source)) {
        tell(line, column, ...mistake)
      }
    } else if (wasBrought(returned, unit) || isConfirmed(returned, unit)) {
      const there = wasBrought(returned, unit) ? before : confirmed
      there.push(key)
      for (const mistake of sourceMistakes(returned, unit, source)) {
        tell(line, column, ...mistake)
      }
    }
    seen.set(key, line)
  }
  stop()
  const words = new Map(fresh.map(one => [one.key, wordsOf(one)]))
  const files = await changedFiles({
    library,
    locales,
    tag,
    units,
    words,
    tell,
  })
  stop()
  const places = new Map(fresh.map(one => [one.key, one]))
  const keys = [...before, ...confirmed, ...words.keys()]
  const importedIn = (now: Library) => importedTexts(now, tag, keys, units)
  const tried = await tryFiles({
    ...{ locales, dayIn, library, tag, files, units, words, leaveOut },
    recordsFor: now => {
      const { texts } = importedIn(now)
      return acceptClauses(locales, now, texts).files
    },
    tell: (key, message, mend) => {
      const { line = 0, column = 0 } = places.get(key) ?? {}
      tell(line, column, message, mend)
    },
    report: problem => void problems.push(problem),
  })
  stop()
  // The record comes last: what it says of a clause is true of its file.
  const all = new Map([...files, ...tried.records])
  if (!dryRun) await writeFiles(all)
  const untranslated = exchange.units.filter(
    one => wordsOf(one) === '' || one.unfinished,
  ).length
  return {
    tag,
    changes: fresh.map(({ key }) => ({
      key,
      redline: markDifference(
        units.get(key)?.target ?? '',
        words.get(key) ?? '',
        tag,
      ).replaceAll('\n', ' '),
    })),
    confirmed,
    waiting: importedIn(library).waiting,
    unchanged:
      exchange.units.length - fresh.length - confirmed.length - untranslated,
    untranslated,
    files: [...all.keys()],
    warnings: tried.warnings,
  }
}

/** The units, as they are now, of the texts that a file has units of. */
async function currentUnits(
  returned: readonly Returned[],
  library: Library,
  tag: string,
): Promise<ReadonlyMap<string, Unit>> {
  const units = new Map<string, Unit>()
  const { source } = library.site
  for (const original of library.versions) {
    const { document, date } = original
    if (original.tag !== source) continue
    const named = returned.some(({ key }) =>
      key.startsWith(`${tag}/${document}/${date}#`),
    )
    if (!named) continue
    for (const unit of await unitsOf(library, original, tag)) {
      units.set(unit.key, unit)
    }
  }
  return units
}
