import { deflateRawSync, inflateRawSync } from 'node:zlib'
import {
  documentLoader,
  type LoaderSources,
} from '../../library/documentLoader.ts'
import type { Common } from '../../library/finishDocument.ts'
import { withoutClauses } from '../../library/knownDocuments.ts'
import type { Version } from '../../library/library.ts'
import { LibraryMemory } from '../../library/libraryMemory.ts'
import type { LoadedDocument } from '../../library/loadDocuments.ts'
import { makeLanguage } from '../../library/makeLanguage.ts'
import type { Ui } from '../../library/ui.ts'
import type { SearchDocument } from '../../search/document.ts'
import { readTranslated } from '../../translation/readTranslated.ts'
import { type Searched, searchedOf } from './searchedOf.ts'

/** What texts are loaded from, in a form that can be sent to a thread. */
export interface ThreadSources
  extends Pick<LoaderSources, 'folder' | 'files' | 'record' | 'checks'> {
  readonly common: Omit<Common, 'languages'>
  readonly languages: readonly { readonly tag: string; readonly ui: Ui }[]
  /** The languages whose translations are recorded. */
  readonly translated: readonly string[]
}

/** A document that was loaded in a thread. */
export interface ThreadDocument extends LoadedDocument {
  /** What search knows of its texts. */
  readonly searched: readonly SearchedText[]
}

/** The same with what search knows packed. */
export interface SearchedText extends Omit<Searched, 'its'> {
  readonly packed: PackedDocument
}

/**
 * A document as search knows it, in a form that takes a tenth of the memory,
 * since those of all texts are there at once.
 */
export type PackedDocument = Uint8Array

/** JSON, deflated (RFC 1951). */
function pack(document: SearchDocument): PackedDocument {
  const packed = deflateRawSync(JSON.stringify(document), { level: 1 })
  // Without the rest of the buffer that it stands in.
  return new Uint8Array(packed)
}

/** The document that `pack` was given. */
export function unpack(packed: PackedDocument): SearchDocument {
  return JSON.parse(inflateRawSync(packed).toString())
}

/** The texts that a thread has at hand. */
export interface ThreadTexts {
  /** Loads some documents; each is told of without its clauses. */
  readonly load: (
    documents: readonly string[],
  ) => Promise<readonly ThreadDocument[]>
  /** All texts of some documents, with their clauses. */
  readonly open: (documents: readonly string[]) => readonly Version[]
  /** Lets go of these documents, and of most of what else was opened. */
  readonly close: (documents: readonly string[]) => void
}

/** So many texts stay at hand in a thread; others are read once more. */
const most = 500

/** Brings what texts are loaded from into a form that can be sent. */
export function sent(sources: LoaderSources): ThreadSources {
  const { folder, files, record, checks, translations } = sources
  const { languages, ...common } = sources.common
  return {
    ...{ folder, files, record, checks, common },
    languages: languages.map(({ tag, ui }) => ({ tag, ui })),
    translated: [...translations.keys()],
  }
}

/** Opens the texts of a site in a thread, where they are loaded. */
export function threadTexts(sources: ThreadSources): ThreadTexts {
  const { folder, files, translated } = sources
  const { site, day } = sources.common
  const languages = sources.languages.map(({ tag, ui }) =>
    makeLanguage(tag, ui, site),
  )
  const translations = translated.map(tag => {
    const file = readTranslated(folder, tag, () => {})
    if (file !== undefined) return [tag, file] as const
    throw new Error(`What is recorded of ${tag} has changed. Build again.`)
  })
  const loader = documentLoader({
    ...{ ...sources, translations: new Map(translations) },
    common: { ...sources.common, languages },
    memory: new LibraryMemory({ watched: true }),
    variant: { documents: new Map(), mistakes: new Map() },
  })
  const kept = new Set<string>()
  let texts = 0
  return { load, open, close }

  async function load(documents: readonly string[]) {
    const all = documents.map(name => [name, loader.load(name)] as const)
    await loader.check()
    const told = all.map(([document, { versions, problems, warnings }]) => ({
      ...{ document, problems, warnings },
      versions: versions.map(withoutClauses),
      mistakes: loader.mistakes(document),
      cites: loader.cites(document),
      searched: searchedOf(document, versions, { site, day, languages }).map(
        ({ its, ...rest }) => ({ ...rest, packed: pack(its) }),
      ),
    }))
    for (const name of documents) {
      const count = files.get(name)?.length ?? 0
      if (texts + count > most) continue
      texts += count
      kept.add(name)
    }
    loader.keep(kept)
    return told
  }

  function open(documents: readonly string[]): readonly Version[] {
    return documents.flatMap(name => loader.open(name).versions)
  }

  function close(documents: readonly string[]): void {
    for (const name of documents) kept.delete(name)
    loader.keep(kept)
  }
}
