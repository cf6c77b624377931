import { once } from '../once.ts'
import type { Version } from './library.ts'

/** Versions by what is asked of them most. */
export interface VersionIndex {
  /** Those of a document, in the order of the library. */
  readonly all: (document: string) => readonly Version[]
  /** Those of a document in one language, the oldest first. */
  readonly in: (tag: string, document: string) => readonly Version[]
}

/**
 * The versions of a library by document and language: with thousands of them,
 * each page that looked through all would make the whole quadratic.
 */
export const versionsOf = once((versions: readonly Version[]): VersionIndex => {
  const documents = new Map<string, Version[]>()
  const languages = new Map<string, Version[]>()
  for (const version of versions) {
    add(documents, version.document, version)
    add(languages, `${version.tag} ${version.document}`, version)
  }
  for (const list of languages.values()) {
    list.sort((a, b) => (a.date < b.date ? -1 : 1))
  }
  return {
    all: document => documents.get(document) ?? [],
    in: (tag, document) => languages.get(`${tag} ${document}`) ?? [],
  }
})

function add(lists: Map<string, Version[]>, key: string, version: Version) {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [version])
  else list.push(version)
}
