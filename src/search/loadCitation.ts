import type { CitationPatterns } from './citation.ts'
import type { Cited } from './find.ts'
import { fold } from './fold.ts'

/** How the search page reads citations. */
export interface Citing {
  /** What a citation has in it, see `citationSign`. */
  readonly sign: string
  /** Address of the script that is made of `citation.ts`. */
  readonly script: string
  readonly patterns: CitationPatterns
}

/**
 * Reads the citation in a query, if there is one, by a script that is loaded
 * only where there may be. Without it a search is one for words alone.
 */
export async function loadCitation(
  query: string,
  { sign, script, patterns }: Citing,
): Promise<Cited | undefined> {
  if (!fold(query).text.includes(sign)) return undefined
  try {
    const its: typeof import('./citation.ts') = await import(script)
    return its.citationReader(patterns)(query)
  } catch {
    return undefined
  }
}
