import type { Warn } from '../findWarnings.ts'

/**
 * Terms that another language of the same version does not define; told
 * once, in the source language where that has it.
 */
export const termsInOneLanguage: Warn = ({ texts }, source) => {
  const versions = [...texts.values()].toSorted(
    (a, b) => Number(b.tag === source) - Number(a.tag === source),
  )
  const told = new Set<string>()
  return versions.flatMap(({ file, terms }) =>
    terms.flatMap(({ id, words, place }) => {
      const lacking = versions.filter(
        other => !other.terms.some(term => term.id === id),
      )
      if (lacking.length === 0 || told.has(id)) return []
      told.add(id)
      const files = lacking.map(other => other.file).join(' and ')
      const verb = lacking.length === 1 ? 'does' : 'do'
      return {
        rule: 'term-in-one-language',
        file,
        ...place,
        message: `defines the term "${words}" (#${id}), which ${files} ${verb} not.`,
        mend: `Mark its words there too, as ["…"]{#${id}}.`,
      }
    }),
  )
}
