import { group } from '../group.ts'
import { lacksClauses } from './knownDocuments.ts'
import type { Library, Version } from './library.ts'

/** The library with the clauses of some documents, and of all opened before. */
export type Open = (documents: Iterable<string>) => Library

/**
 * A library of which documents are opened when they are needed, where they are
 * at hand without their clauses. It is the same one as long as none is.
 */
export function opening(
  library: Library,
  read: (document: string) => readonly Version[],
): Open {
  const documents = group(library.versions, ({ document }) => document)
  let now = library
  return names => {
    const lacking = [...new Set(names)].filter(name =>
      documents.get(name)?.some(lacksClauses),
    )
    for (const name of lacking) documents.set(name, [...read(name)])
    if (lacking.length > 0) {
      now = { ...now, versions: [...documents.values()].flat() }
    }
    return now
  }
}
