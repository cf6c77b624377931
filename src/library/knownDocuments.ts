import { join } from 'node:path'
import { termBaseFile } from '../checks/termBase/readTermBase.ts'
import { digest, textDigest } from '../legal/plainForm.ts'
import { remember } from '../legal/remember.ts'
import type { Finding, Warning } from '../problem.ts'
import { fileDigest } from './fileDigest.ts'
import type { Recorded } from './finishDocument.ts'
import { list } from './folders.ts'
import type { Version } from './library.ts'
import type { FilesOf } from './libraryMemory.ts'
import { turnedOn } from './turningDays.ts'

/** A sound document as an earlier loading found it, without its clauses. */
export interface KnownDocument {
  /** Names all that it followed from; see `documentKeys`. */
  readonly key: string
  /** The documents that were looked up for it, those of its links. */
  readonly cites: readonly string[]
  /** Its texts as `withoutClauses` has them. */
  readonly versions: readonly Version[]
  readonly warnings: readonly Warning[]
  readonly mistakes: readonly Finding[]
}

/** What earlier loadings found, so that it need not be found again. */
export interface KnownDocuments {
  /** Names the program, with all that it is made of. */
  readonly program: string
  /** By name. */
  readonly documents: ReadonlyMap<string, KnownDocument>
}

/** A text as lists of texts need it; its digest is kept. */
export function withoutClauses(version: Version): Version {
  if (lacksClauses(version)) return version
  return { ...version, clauses: [], digest: textDigest(version) }
}

/** Whether a text is as `withoutClauses` made it. */
export function lacksClauses({ digest }: Version): boolean {
  return digest !== undefined
}

/**
 * Names what documents and texts follow from, given the documents that one
 * cites, and all texts of it and of these.
 */
export interface DocumentKeys {
  readonly document: (
    name: string,
    cites: readonly string[],
    texts: readonly Dated[],
  ) => string
  /** Of the clauses of a text alone. */
  readonly text: (
    text: TextFile,
    cites: readonly string[],
    texts: readonly Dated[],
  ) => string
}

type Dated = Pick<Version, 'date' | 'published'>

type TextFile = Pick<Version, 'document' | 'file'>

/**
 * Digests (SHA-256) of the files of documents as they are now, with `world`,
 * with what is recorded of each, and with the last day up to `day` on which one
 * of the texts took effect or was published: of other days nothing follows. A
 * link takes its words from the document that it leads to, but never from those
 * which that one links to.
 */
export function documentKeys(
  world: string,
  day: string,
  files: FilesOf,
  recordedOf: (document: string) => Recorded,
): DocumentKeys {
  const sources = remember((document: string) => {
    const own = files.get(document) ?? []
    return new Map(own.map(({ file }) => [file, fileDigest(file)]))
  })
  const cited = (cites: readonly string[]) =>
    cites.map(name => [name, [...sources(name)]])
  const keyOf = (
    own: readonly unknown[],
    cites: readonly string[],
    texts: readonly Dated[],
  ) => {
    const since = turnedOn(texts, day)
    return digest(JSON.stringify([world, since, ...own, cited(cites)]))
  }
  // At once: what is read later must not be newer than its digest.
  for (const document of files.keys()) sources(document)
  return {
    document(name, cites, texts) {
      const { published, translated } = recordedOf(name)
      const recorded = [...translated].map(([tag, { value }]) => [tag, value])
      const own = [name, [...sources(name)], published, recorded]
      return keyOf(own, cites, texts)
    },
    text({ document, file }, cites, texts) {
      return keyOf([file, sources(document).get(file)], cites, texts)
    },
  }
}

/** A digest of the files that every document depends on, as they are now. */
export function commonFiles(folder: string): string {
  const languages = list(folder).folders.map(tag => join(tag, 'ui.json'))
  const names = ['site.json', termBaseFile, ...languages]
  const digests = names.map(name => [name, fileDigest(join(folder, name))])
  return digest(JSON.stringify(digests))
}
