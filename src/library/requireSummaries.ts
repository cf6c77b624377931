import { reportAt } from '../legal/source.ts'
import type { Draft } from './readVersion.ts'

/** From the second version on, a version must say what it changed. */
export function requireSummaries(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const earlier = drafts.some(
      ({ tag, document, date }) =>
        tag === draft.tag && document === draft.document && date < draft.date,
    )
    if (!earlier || draft.broken || draft.summary !== undefined) continue
    const message = 'has no "summary", and is not the first version.'
    const mend = 'Write "summary: …": what changed, in one or two sentences.'
    reportAt(draft.source, { line: 1, column: 1 }, message, mend)
  }
}
