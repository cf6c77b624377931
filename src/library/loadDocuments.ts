import type { Finding, Problem, Warning } from '../problem.ts'
import { documentLoader, type LoaderSources } from './documentLoader.ts'
import type { FinishedDocument } from './finishDocument.ts'
import { same } from './keep.ts'
import {
  type DocumentKeys,
  documentKeys,
  type KnownDocument,
  type KnownDocuments,
  withoutClauses,
} from './knownDocuments.ts'
import type { Version } from './library.ts'
import type { Variant } from './libraryMemory.ts'

/** A document that was loaded elsewhere. */
export interface LoadedDocument extends FinishedDocument {
  readonly document: string
  /** What the checks found. */
  readonly mistakes: readonly Finding[]
  /** The documents that were looked up for it, those of its links. */
  readonly cites: readonly string[]
}

/** What documents are loaded from. */
export interface Sources extends Omit<LoaderSources, 'touched'> {
  readonly variant: Variant
  /**
   * What is not read, where it is the same still, and a digest of all that
   * every document follows from but the day.
   */
  readonly known?: Pick<KnownDocuments, 'documents'> & {
    readonly world: string
  }
  /**
   * Loads some documents elsewhere, such as in threads, and tells of them
   * without their clauses; undefined where they are too few.
   */
  readonly beside?: LoadBeside
  /** Takes each document that is loaded here as soon as it is. */
  readonly each?: LoadEach
}

/** See `Sources`. */
export type LoadBeside = (
  documents: readonly string[],
  sources: LoaderSources,
) => Promise<readonly LoadedDocument[]> | undefined

/** See `Sources`. */
export type LoadEach = (
  documents: readonly string[],
  sources: LoaderSources,
) => Promise<TakeLoaded | undefined>

/** Takes all texts of a document that was loaded. */
export type TakeLoaded = (
  document: string,
  versions: readonly Version[],
) => void

/** All documents, and what there is to say of them. */
export interface Documents {
  readonly versions: readonly Version[]
  readonly problems: readonly Problem[]
  readonly warnings: readonly Warning[]
  readonly mistakes: readonly Finding[]
  /** What can be said of each sound document later, by name. */
  readonly documents: ReadonlyMap<string, KnownDocument>
  /** Reads a document that was known, and so is without its clauses. */
  readonly open: (document: string) => readonly Version[]
  /** Names what the clauses of a text follow from, of a sound document. */
  readonly wordsKey: (text: Version) => string | undefined
  /** Whether the files are still as they were when this began. */
  readonly settled: () => boolean
}

/** How many documents are checked at once, and so held as they are written. */
const atOnce = 64

/**
 * Reads, fills in and checks all documents, one by one: of each, only the words
 * are left when the next is read.
 */
export async function loadDocuments(sources: Sources): Promise<Documents> {
  const { files, memory, variant, common, checks, known } = sources
  const { site, languages, day, termBase } = common
  const { documents: names, ...rest } = site
  const world = [
    ...[files, names, JSON.stringify(rest), day, termBase],
    ...[[...common.flawed].join(), common.broken],
    ...[sources.record, ...sources.translations.values(), ...languages],
  ]
  const { last } = variant
  const { changes: at } = memory
  const alike = last && memory.listed === files && same(last.inputs, world)
  const touched = alike ? memory.touched(last.at) : undefined
  memory.listed = files
  const loader = documentLoader({ ...sources, touched })
  const { recorded } = loader
  const keys = keysNow()
  const documents = new Map<string, KnownDocument>()
  const before = names.map((document, index) =>
    touched?.has(document) === false ? last?.value[index] : found(document),
  )
  const left = names.filter((_, index) => before[index] === undefined)
  const beside = sources.beside?.(left, sources)
  const take = beside ? undefined : await sources.each?.(left, sources)
  const loaded = (await beside) ?? []
  const elsewhere = new Map(loaded.map(one => [one.document, one]))
  const finished: FinishedDocument[] = []
  for (const [index, document] of names.entries()) {
    const its = before[index] ?? elsewhere.get(document)
    const one = its ?? loader.load(document)
    if (its === undefined) take?.(document, one.versions)
    finished.push(one)
    if (loader.waiting() >= atOnce) await loader.check()
  }
  await loader.check()
  const byName = new Map(names.map((name, index) => [name, finished[index]]))
  for (const [document, one] of byName) note(document, one)
  if (!variant.versions || !same(variant.versions.inputs, finished)) {
    const value = finished.flatMap(({ versions }) => versions)
    variant.versions = { inputs: finished, value }
  }
  variant.last = { inputs: world, value: finished, at }
  return {
    versions: variant.versions.value,
    problems: finished.flatMap(({ problems }) => problems),
    warnings: finished.flatMap(({ warnings }) => warnings),
    mistakes: names.flatMap(mistakesOf),
    ...{ documents, open, wordsKey, settled },
  }

  function mistakesOf(document: string): readonly Finding[] {
    const its = documents.get(document) ?? elsewhere.get(document)
    return its?.mistakes ?? (checks ? loader.mistakes(document) : [])
  }

  function keysNow(): DocumentKeys | undefined {
    return known && documentKeys(known.world, day, files, recorded)
  }

  /** A document that is known and the same still. */
  function found(document: string): FinishedDocument | undefined {
    const its = known?.documents.get(document)
    if (its === undefined || !keys) return undefined
    const { key, cites } = its
    // Of those that nothing is known of, the days are not known either.
    if (cites.some(one => files.has(one) && !known?.documents.has(one))) {
      return undefined
    }
    const texts = [document, ...cites].flatMap(
      one => known?.documents.get(one)?.versions ?? [],
    )
    if (key !== keys.document(document, cites, texts)) return undefined
    documents.set(document, its)
    return { versions: its.versions, problems: [], warnings: its.warnings }
  }

  /** All texts of a document and of those that it cites. */
  function textsOf(name: string, cites: readonly string[]): readonly Version[] {
    return [name, ...cites].flatMap(one => byName.get(one)?.versions ?? [])
  }

  /** Notes what was found of a document, if nothing is wrong with it. */
  function note(document: string, one: FinishedDocument | undefined): void {
    if (!keys || !one || documents.has(document)) return
    const { versions, problems, warnings } = one
    const mistakes = mistakesOf(document)
    const own = new Set(versions.map(({ file }) => file))
    // What stands in other files may move there without the document.
    const sound =
      problems.length === 0 &&
      [...warnings, ...mistakes].every(({ file }) => own.has(file))
    if (!sound) return
    const cites = elsewhere.get(document)?.cites ?? loader.cites(document)
    const key = keys.document(document, cites, textsOf(document, cites))
    documents.set(document, {
      ...{ key, cites, warnings, mistakes },
      versions: versions.map(withoutClauses),
    })
  }

  function open(document: string): readonly Version[] {
    return loader.open(document).versions
  }

  function wordsKey(text: Version): string | undefined {
    const { cites } = documents.get(text.document) ?? {}
    return cites && keys?.text(text, cites, textsOf(text.document, cites))
  }

  function settled(): boolean {
    const now = keysNow()
    return [...documents].every(
      ([name, { key, cites }]) =>
        now?.document(name, cites, textsOf(name, cites)) === key,
    )
  }
}
