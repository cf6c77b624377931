import { compareLinks } from '../compareLinks.ts'
import type { Rule } from '../rule.ts'

/** Citations and links within the site lead to the same clauses. */
export const citations: Rule = {
  name: 'citations',
  severity: 'error',
  check: (text, source) => compareLinks(text, source, false),
}
