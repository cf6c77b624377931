import type { Rule } from '../rule.ts'

/** As much is emphasised. */
export const emphasis: Rule = {
  name: 'emphasis',
  severity: 'warning',
  check: (text, source) => {
    const [own, other] = [text.emphases, source.emphases]
    if (own === other) return []
    const message = `emphasises ${own} ${own === 1 ? 'part' : 'parts'} where the source emphasises ${other}`
    return [{ at: 0, message, mend: 'Emphasise the same words.' }]
  },
}
