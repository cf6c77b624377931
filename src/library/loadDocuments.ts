import { isDeepStrictEqual } from 'node:util'
import { type NotedText, noteClauses } from '../checks/noteClauses.ts'
import type { Finding, Problem, Warning } from '../problem.ts'
import type { TranslatedFile } from '../translation/readTranslated.ts'
import { checkDocuments, type Unchecked } from './checkDocuments.ts'
import {
  type Common,
  type FinishedDocument,
  finishDocument,
  type Recorded,
} from './finishDocument.ts'
import { same } from './keep.ts'
import {
  type DocumentKeys,
  documentKeys,
  type KnownDocument,
  type KnownDocuments,
  withoutClauses,
} from './knownDocuments.ts'
import type { Version } from './library.ts'
import type { FilesOf, LibraryMemory, Variant } from './libraryMemory.ts'
import { type Published, textKey } from './record/published.ts'
import { recordedOf } from './recordedOf.ts'
import { openShelf } from './shelf.ts'
import type { Text } from './text.ts'

/** What documents are loaded from. */
export interface Sources {
  readonly folder: string
  readonly files: FilesOf
  readonly record: Published
  readonly translations: ReadonlyMap<string, TranslatedFile>
  readonly common: Common
  /** Whether translations are checked. */
  readonly checks: boolean
  readonly memory: LibraryMemory
  readonly variant: Variant
  /**
   * What is not read, where it is the same still, and a digest of all that
   * every document follows from.
   */
  readonly known?: Pick<KnownDocuments, 'documents'> & {
    readonly world: string
  }
}

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

/** Where it stands among what a document follows from. */
const publishedAt = 0

/** How many documents are checked at once, and so held as they are written. */
const atOnce = 64

/**
 * Reads, fills in and checks all documents, one by one: of each, only the words
 * are left when the next is read.
 */
export async function loadDocuments(sources: Sources): Promise<Documents> {
  const { folder, files, memory, variant, common, checks, known } = sources
  const { site, languages, day, termBase } = common
  const { documents: names, ...rest } = site
  const settings = JSON.stringify(rest)
  const flawed = [...common.flawed].join()
  const world = [
    ...[files, names, settings, day, termBase, flawed, common.broken],
    ...[sources.record, ...sources.translations.values(), ...languages],
  ]
  const { last } = variant
  const { changes: at } = memory
  const alike = last && memory.listed === files && same(last.inputs, world)
  const touched = alike ? memory.touched(last.at) : undefined
  memory.listed = files
  const shelf = openShelf({ folder, files, languages, site, memory, touched })
  const waiting: (Unchecked & { readonly inputs: readonly unknown[] })[] = []
  const finished: FinishedDocument[] = []
  const keys = keysNow()
  const documents = new Map<string, KnownDocument>()
  for (const [index, document] of names.entries()) {
    const asBefore = touched?.has(document) === false
    const before = asBefore ? last?.value[index] : found(document)
    finished.push(before ?? load(document))
    if (waiting.length >= atOnce) await check()
  }
  await check()
  for (const [index, document] of names.entries()) {
    note(document, finished[index])
  }
  if (!variant.versions || !same(variant.versions.inputs, finished)) {
    const value = finished.flatMap(({ versions }) => versions)
    variant.versions = { inputs: finished, value }
  }
  variant.last = { inputs: world, value: finished, at }
  return {
    versions: variant.versions.value,
    problems: finished.flatMap(({ problems }) => problems),
    warnings: finished.flatMap(({ warnings }) => warnings),
    mistakes: names.flatMap(name => (checks ? mistakesOf(name) : [])),
    ...{ documents, open, wordsKey, settled },
  }

  function mistakesOf(document: string): readonly Finding[] {
    const { mistakes } = documents.get(document) ?? {}
    return mistakes ?? variant.mistakes.get(document)?.value ?? []
  }

  function recorded(document: string): Recorded {
    return recordedOf(document, sources.record, sources.translations)
  }

  function keysNow(): DocumentKeys | undefined {
    return known && documentKeys(known.world, files, recorded)
  }

  /** A document that is known and the same still. */
  function found(document: string): FinishedDocument | undefined {
    const its = known?.documents.get(document)
    if (its === undefined || its.key !== keys?.document(document, its.cites)) {
      return undefined
    }
    documents.set(document, its)
    return { versions: its.versions, problems: [], warnings: its.warnings }
  }

  /** Notes what was found of a document, if nothing is wrong with it. */
  function note(document: string, one: FinishedDocument | undefined): void {
    if (!keys || !one || documents.has(document)) return
    const { versions, problems, warnings } = one
    const mistakes = checks ? mistakesOf(document) : []
    const own = new Set(versions.map(({ file }) => file))
    // What stands in other files may move there without the document.
    const sound =
      problems.length === 0 &&
      [...warnings, ...mistakes].every(({ file }) => own.has(file))
    if (!sound) return
    const asked = shelf.of(document).map(({ filled }) => filled?.asked)
    const cites = new Set(asked.flatMap(one => [...(one?.documents ?? [])]))
    documents.set(document, {
      ...{ key: keys.document(document, [...cites]), cites: [...cites] },
      ...{ versions: versions.map(withoutClauses), warnings, mistakes },
    })
  }

  function open(document: string): readonly Version[] {
    return load(document, false).versions
  }

  function wordsKey(text: Version): string | undefined {
    const { cites } = documents.get(text.document) ?? {}
    return cites && keys?.text(text, cites)
  }

  function settled(): boolean {
    const now = keysNow()
    return [...documents].every(
      ([name, { key, cites }]) => now?.document(name, cites) === key,
    )
  }

  function load(document: string, checked = checks): FinishedDocument {
    const texts = shelf.of(document)
    const written = new Map<string, NotedText>()
    for (const text of texts) {
      const draft = shelf.isFilled(text) ? undefined : shelf.draftOf(text)
      if (draft === undefined) continue
      // Values and citations are checked as they were written.
      if (checked) written.set(text.file.file, noteClauses(draft))
      shelf.fill(text, draft)
    }
    const value = finish(document, texts)
    if (checked) wait(document, texts, value, written)
    return value
  }

  /** The document as it was finished last, where all is as it was then. */
  function finish(document: string, texts: readonly Text[]): FinishedDocument {
    const known = variant.documents.get(document)
    const { published: its, translated } = recorded(document)
    const before = known?.inputs[publishedAt]
    // The same though the record was read again, as it mostly is.
    const published = isDeepStrictEqual(before, its) ? before : its
    const keys = texts.map(({ file }) => textKey(file))
    const inputs = [
      ...[published, settings, day, flawed],
      keys.filter(key => common.broken.has(key)).join(),
      ...translated.values(),
      ...texts.flatMap(text => [text, text.filled]),
    ]
    if (known && same(known.inputs, inputs)) return known.value
    const value = finishDocument(document, texts, recorded(document), common)
    variant.documents.set(document, { inputs, value })
    return value
  }

  /** Puts a document aside to be checked, where it was not as it is. */
  function wait(
    document: string,
    texts: readonly Text[],
    { versions, problems }: FinishedDocument,
    written: ReadonlyMap<string, NotedText>,
  ): void {
    const inputs = [
      ...[settings, day, termBase, ...languages],
      problems.map(({ file }) => file).join(),
      versions.map(({ record }) => record === undefined).join(),
      ...texts.map(({ filled }) => filled),
    ]
    const known = variant.mistakes.get(document)
    if (known && same(known.inputs, inputs)) return
    const ofFile = new Map(versions.map(version => [version.file, version]))
    const pairs = texts.flatMap(text => {
      const { file } = text.file
      const version = ofFile.get(file)
      const draft = written.has(file) ? undefined : shelf.draftOf(text)
      const words = written.get(file) ?? (draft && noteClauses(draft))
      return version && words ? { version, words } : []
    })
    waiting.push({
      ...{ document, problems, inputs },
      versions: pairs.map(({ version }) => version),
      written: pairs.map(({ words }) => words),
    })
  }

  async function check(): Promise<void> {
    const found = await checkDocuments(waiting, common)
    for (const { document, inputs } of waiting.splice(0)) {
      const value = found.get(document) ?? []
      variant.mistakes.set(document, { inputs, value })
    }
  }
}
