import type { Passage } from '../passage.ts'
import type { Rule } from '../rule.ts'

/** The same `{{names}}` are filled in. */
export const placeholders: Rule = {
  name: 'placeholders',
  severity: 'error',
  check: (text, source) => {
    if (text.values.length === 0 && source.values.length === 0) return []
    const mend = 'Use the same names in every language.'
    const surplus = lackedBy(source, text)
    const missing = lackedBy(text, source)
    return [
      ...surplus.map(({ name, at }) => {
        const message = `fills in {{${name}}}, which the source does not`
        return { at, message, mend }
      }),
      ...missing.map(({ name }) => ({
        at: 0,
        message: `does not fill in {{${name}}}`,
        mend,
      })),
    ]
  },
}

/** Values of one passage that the other does not have, each once. */
function lackedBy(lacking: Passage, having: Passage) {
  const known = new Set(lacking.values.map(({ name }) => name))
  return having.values.filter(({ name }) => {
    const is = !known.has(name)
    known.add(name)
    return is
  })
}
