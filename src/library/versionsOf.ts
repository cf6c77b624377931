import { group } from '../group.ts'
import { once } from '../once.ts'
import type { Version } from './library.ts'

/** Versions by what is asked of them most. */
export interface VersionIndex {
  /** Those of a document, in the order of the library. */
  readonly all: (document: string) => readonly Version[]
  /** Those of a document in one language, the oldest first. */
  readonly in: (tag: string, document: string) => readonly Version[]
  /** The one of a document in a language that takes effect on a day. */
  readonly on: (
    tag: string,
    document: string,
    date: string,
  ) => Version | undefined
}

/**
 * The versions of a library by document and language: with thousands of them,
 * each page that looked through all would make the whole quadratic.
 */
export const versionsOf = once((versions: readonly Version[]): VersionIndex => {
  const documents = group(versions, ({ document }) => document)
  const languages = group(versions, ({ tag, document }) => `${tag} ${document}`)
  for (const list of languages.values()) {
    list.sort((a, b) => (a.date < b.date ? -1 : 1))
  }
  const within = (tag: string, document: string) =>
    languages.get(`${tag} ${document}`) ?? []
  return {
    all: document => documents.get(document) ?? [],
    in: within,
    on: (tag, document, date) =>
      within(tag, document).find(version => version.date === date),
  }
})
