import type { NotedText } from '../checks/noteClauses.ts'
import type { Finding, Problem } from '../problem.ts'
import { findMistakes } from './findMistakes.ts'
import type { Common } from './finishDocument.ts'
import type { Version } from './library.ts'

/** A document that is to be checked. */
export interface Unchecked {
  readonly document: string
  readonly versions: readonly Version[]
  /** The versions as they were written, in the same order. */
  readonly written: readonly NotedText[]
  /** Problems that are known of it. */
  readonly problems: readonly Problem[]
}

/** What the checks find in some documents, by document. */
export async function checkDocuments(
  documents: readonly Unchecked[],
  common: Common,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const found = await findMistakes(
    {
      ...common,
      versions: documents.flatMap(({ versions }) => versions),
      site: {
        ...common.site,
        documents: documents.map(({ document }) => document),
      },
    },
    documents.flatMap(({ written }) => written),
    documents.flatMap(({ problems }) => problems),
  )
  const files = new Map(
    documents.flatMap(({ document, versions }) =>
      versions.map(({ file }) => [file, document] as const),
    ),
  )
  const all = new Map<string, Finding[]>(
    documents.map(({ document }) => [document, []]),
  )
  for (const finding of found) {
    all.get(files.get(finding.file) ?? '')?.push(finding)
  }
  return all
}
