import type { Warn } from '../findWarnings.ts'

/** The same words defined again under another id. */
export const termsTwice: Warn = ({ texts }) =>
  [...texts.values()].flatMap(({ file, terms }) =>
    terms.flatMap(({ id, words, place }) => {
      const first = terms.find(other => other.words === words)
      if (first === undefined || first.id === id) return []
      return {
        rule: 'term-twice',
        file,
        ...place,
        message: `defines "${words}" again, which line ${first.place.line} defines as #${first.id}.`,
        mend: 'Uses lead to the first: mark one of them only.',
      }
    }),
  )
