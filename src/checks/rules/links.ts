import { compareLinks } from '../compareLinks.ts'
import type { Rule } from '../rule.ts'

/** Links to other sites lead to the same addresses. */
export const links: Rule = {
  name: 'links',
  severity: 'warning',
  check: (text, source) => compareLinks(text, source, true),
}
