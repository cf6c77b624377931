import { type Clause, flatten } from '../legal/clause.ts'
import type { Term } from '../legal/term.ts'
import { once } from '../once.ts'
import { type Library, textsInForce, type Version } from './library.ts'

/** What a glossary is made of. */
type Texts = Pick<Library, 'site' | 'day' | 'languages' | 'versions'>

/** A term in one language, and where it is defined. */
export interface Definition {
  readonly version: Version
  readonly clause: Clause
  readonly term: Term
}

/** A term of one document in force, in each language that defines it. */
export interface GlossaryEntry {
  readonly document: string
  /** `term-agreement` */
  readonly id: string
  /** In the order of the languages in site.json. */
  readonly definitions: readonly Definition[]
}

/** The terms of all documents in force, in the order of the texts. */
export const glossary = once((library: Texts): readonly GlossaryEntry[] => {
  const entries = new Map<string, GlossaryEntry>()
  for (const definition of definitions(library)) {
    const { document } = definition.version
    const { id } = definition.term
    const key = `${document}#${id}`
    const others = entries.get(key)?.definitions ?? []
    const all = [...others, definition]
    entries.set(key, { document, id, definitions: all })
  }
  return [...entries.values()]
})

function definitions(library: Texts): Definition[] {
  return library.languages.flatMap(({ tag }) =>
    textsInForce(library, tag).flatMap(version => {
      if (version.terms.length === 0) return []
      const clauses = new Map(flatten(version.clauses).map(c => [c.id, c]))
      return version.terms.flatMap(term => {
        const clause = clauses.get(term.clause)
        return clause === undefined ? [] : { version, clause, term }
      })
    }),
  )
}
