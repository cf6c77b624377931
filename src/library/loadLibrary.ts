import { join } from 'node:path'
import { group } from '../group.ts'
import {
  ContentError,
  type Finding,
  type Problem,
  sortProblems,
} from '../problem.ts'
import { checkSources } from '../translation/checkSources.ts'
import { entryKey } from '../translation/translated.ts'
import type { Found } from './findVersions.ts'
import { isFolder } from './folders.ts'
import { same } from './keep.ts'
import {
  commonFiles,
  type KnownDocument,
  type KnownDocuments,
} from './knownDocuments.ts'
import type { Library, Version } from './library.ts'
import { type FilesOf, LibraryMemory } from './libraryMemory.ts'
import {
  type LoadBeside,
  type LoadEach,
  loadDocuments,
} from './loadDocuments.ts'
import { readParts } from './readParts.ts'
import { checkPresence } from './record/checkPresence.ts'
import { textKey } from './record/published.ts'
import { requireVersions } from './requireVersions.ts'
import { wordsOfSource } from './warnings/wordsOfSource.ts'

export interface LoadOptions {
  /** Whether texts that were published must be as they were. */
  readonly frozen?: boolean
  /**
   * Whether translations must have all that their source has, and not be
   * stale; without, what they lack can be told in other ways.
   */
  readonly complete?: boolean
  /** Whether translations are checked; as `complete` where it is not said. */
  readonly checks?: boolean
  /** Whether drafts are checked as if they were public. */
  readonly asPublic?: boolean
  /** Whether languages that are drafts are read like those of `locales`. */
  readonly drafts?: boolean
  /**
   * What is passed over, as if it were not there: languages that are drafts
   * (`ja`), and versions in all languages (`terms/2027-01-01`).
   */
  readonly leaveOut?: ReadonlySet<string>
  /** What earlier loadings of the same folder found, so that this is quick. */
  readonly memory?: LibraryMemory
}

/** Where documents are taken from, but for reading them here, and go to. */
interface Elsewhere {
  readonly known?: KnownDocuments
  readonly beside?: LoadBeside
  readonly each?: LoadEach
}

/** A library of which some documents are at hand without their clauses. */
export interface PartLibrary {
  readonly library: Library
  /** What can be known later of each sound document, by name. */
  readonly documents: ReadonlyMap<string, KnownDocument>
  /** The texts of a document, with their clauses. */
  readonly open: (document: string) => readonly Version[]
  /** Names what the clauses of a text follow from, of a sound document. */
  readonly wordsKey: (text: Version) => string | undefined
  /** Whether all files are still as they were when they were read. */
  readonly settled: () => boolean
}

/**
 * Reads a content folder, whole. `dayIn` gives the day (`YYYY-MM-DD`) in the
 * operator's time zone: the versions in force on it are needed in every
 * language.
 *
 * @throws ContentError with every problem found; nothing is half read.
 */
export async function loadLibrary(
  folder: string,
  dayIn: (timeZone: string) => string,
  options: LoadOptions = {},
): Promise<Library> {
  return (await loadPartly(folder, dayIn, options)).library
}

/**
 * Reads a content folder, but for documents that are known and as they were:
 * of those only what lists of texts need is at hand.
 *
 * @throws ContentError as `loadLibrary` does.
 */
export async function loadPartly(
  folder: string,
  dayIn: (timeZone: string) => string,
  options: LoadOptions & Elsewhere = {},
): Promise<PartLibrary> {
  const { frozen = true, complete = true, leaveOut = new Set() } = options
  const { checks = complete, drafts = false, asPublic = false } = options
  // Where nothing is remembered for later, no file is compared.
  const memory = options.memory ?? new LibraryMemory({ watched: true })
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)

  if (!isFolder(folder)) {
    const message = 'is no folder.'
    const mend = 'Name the folder that holds site.json.'
    report({ file: folder, line: 0, column: 0, message, mend })
    throw new ContentError(problems)
  }
  const common = commonFiles(folder)
  const way = { memory, drafts, asPublic, leaveOut }
  const parts = await readParts(folder, way, report)
  if (parts === undefined) throw new ContentError(sortProblems(problems))
  const { site, settings, termBase, found, languages, published } = parts
  const day = dayIn(settings.timeZone)
  if (complete && !same(memory.complete, [found, site, day])) {
    const before = problems.length
    requireVersions(folder, found, site, day, report)
    const whole = problems.length === before
    memory.complete = whole ? [found, site, day] : []
  }
  checkPresence(folder, published.record, found.files, settings)
  if (complete) checkSources(parts.translations, settings.source, report)

  const told = new Set(problems.map(({ file }) => file))
  const flawed = languages.filter(({ tag }) =>
    told.has(join(folder, tag, 'ui.json')),
  )
  const named = [...leaveOut].toSorted().join()
  const name = [frozen, complete, checks, drafts, asPublic, named].join()
  const { program, documents = new Map() } = options.known ?? {}
  const world = JSON.stringify([program, folder, name, common])
  const loaded = await loadDocuments({
    ...{ folder, memory, variant: memory.variant(name), checks },
    files: filesOf(found, leaveOut, memory),
    record: published.record.value,
    translations: parts.translations,
    ...(options.beside ? { beside: options.beside } : {}),
    ...(options.each ? { each: options.each } : {}),
    // What is wrong already may change what is said of documents.
    ...(program && !problems.length ? { known: { world, documents } } : {}),
    common: {
      ...{ site: settings, day, languages, termBase, frozen, complete },
      ...{ broken: published.broken, leaveOut },
      flawed: new Set(flawed.map(({ tag }) => tag)),
    },
  })
  const { versions, mistakes } = loaded
  for (const problem of loaded.problems) report(problem)
  for (const { severity, ...mistake } of mistakes) {
    if (severity === 'error') report(mistake)
  }
  const warnings = sortProblems([
    ...wordsOfSource(folder, settings, languages),
    ...loaded.warnings,
    ...mistakes.filter(({ severity }) => severity === 'warning').map(warningOf),
  ])
  if (problems.length > 0) {
    throw new ContentError(sortProblems(problems), warnings)
  }
  const present = new Set(versions.map(textKey))
  const texts = Object.entries(published.record.value.texts)
  const withdrawn = texts.filter(([key]) => !present.has(key))
  const translated = [...parts.translations].map(
    ([tag, { value }]) => [tag, value] as const,
  )
  const library = {
    ...{ site: settings, day, languages, versions, termBase },
    withdrawn: Object.fromEntries(withdrawn),
    translated: new Map(translated),
    warnings,
  }
  return {
    ...{ library, documents: loaded.documents },
    ...{ open: loaded.open, wordsKey: loaded.wordsKey },
    settled: () => commonFiles(folder) === common && loaded.settled(),
  }
}

/** The files that are to be read, by document. */
function filesOf(
  found: Found,
  leaveOut: ReadonlySet<string>,
  memory: LibraryMemory,
): FilesOf {
  const named = [...leaveOut].toSorted().join()
  const known = memory.files.get(named)
  if (known && same(known.inputs, [found])) return known.value
  const files = found.files.filter(file => !leaveOut.has(entryKey(file)))
  const value = group(files, ({ document }) => document)
  memory.files.set(named, { inputs: [found], value })
  return value
}

function warningOf({ severity: _, ...warning }: Finding) {
  return warning
}
