import { isDeepStrictEqual } from 'node:util'
import { type NotedText, noteClauses } from '../checks/noteClauses.ts'
import type { Finding } from '../problem.ts'
import type { TranslatedFile } from '../translation/readTranslated.ts'
import { checkDocuments, type Unchecked } from './checkDocuments.ts'
import {
  type Common,
  type FinishedDocument,
  finishDocument,
  type Recorded,
} from './finishDocument.ts'
import { same } from './keep.ts'
import type { FilesOf, LibraryMemory, Variant } from './libraryMemory.ts'
import { type Published, textKey } from './record/published.ts'
import { recordedOf } from './recordedOf.ts'
import { openShelf } from './shelf.ts'
import type { Text } from './text.ts'

/** What documents are loaded from. */
export interface LoaderSources {
  readonly folder: string
  readonly files: FilesOf
  readonly record: Published
  readonly translations: ReadonlyMap<string, TranslatedFile>
  readonly common: Common
  /** Whether translations are checked. */
  readonly checks: boolean
  readonly memory: LibraryMemory
  readonly variant: Pick<Variant, 'documents' | 'mistakes'>
  /** The documents that may be otherwise than last time; any where not said. */
  readonly touched?: ReadonlySet<string> | undefined
}

/** Loads documents one by one. */
export interface DocumentLoader {
  /**
   * Reads a document and fills it in. Where translations are checked, it waits
   * for `check`.
   */
  readonly load: (document: string) => FinishedDocument
  /** The same, not to be checked. */
  readonly open: (document: string) => FinishedDocument
  /** Checks the documents that wait. */
  readonly check: () => Promise<void>
  /** How many documents wait. */
  readonly waiting: () => number
  /** What was found in a document that was checked. */
  readonly mistakes: (document: string) => readonly Finding[]
  /** The documents that were looked up for one that was loaded. */
  readonly cites: (document: string) => readonly string[]
  readonly recorded: (document: string) => Recorded
  /** Lets go of all but some documents. */
  readonly keep: (documents: ReadonlySet<string>) => void
}

/** Where it stands among what a document follows from. */
const publishedAt = 0

/** Opens a loader; what is remembered is not read again. */
export function documentLoader(sources: LoaderSources): DocumentLoader {
  const { folder, files, memory, variant, common, checks, touched } = sources
  const { site, languages, day, termBase } = common
  const { documents: _, ...rest } = site
  const settings = JSON.stringify(rest)
  const flawed = [...common.flawed].join()
  const shelf = openShelf({ folder, files, languages, site, memory, touched })
  const queue: (Unchecked & { readonly inputs: readonly unknown[] })[] = []
  return {
    load: document => read(document, checks),
    open: document => read(document, false),
    waiting: () => queue.length,
    mistakes: document => variant.mistakes.get(document)?.value ?? [],
    ...{ check, cites, recorded, keep },
  }

  function recorded(document: string): Recorded {
    return recordedOf(document, sources.record, sources.translations)
  }

  function cites(document: string): readonly string[] {
    const asked = shelf.of(document).map(({ filled }) => filled?.asked)
    return [...new Set(asked.flatMap(one => [...(one?.documents ?? [])]))]
  }

  function keep(documents: ReadonlySet<string>): void {
    shelf.keep(documents)
    for (const known of [variant.documents, variant.mistakes]) {
      for (const name of known.keys()) {
        if (!documents.has(name)) known.delete(name)
      }
    }
  }

  function read(document: string, checked: boolean): FinishedDocument {
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
    queue.push({
      ...{ document, problems, inputs },
      versions: pairs.map(({ version }) => version),
      written: pairs.map(({ words }) => words),
    })
  }

  async function check(): Promise<void> {
    const found = await checkDocuments(queue, common)
    for (const { document, inputs } of queue.splice(0)) {
      const value = found.get(document) ?? []
      variant.mistakes.set(document, { inputs, value })
    }
  }
}
