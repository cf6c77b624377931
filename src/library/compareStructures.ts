import { parity } from '../legal/parity.ts'
import { find, reportAt } from '../legal/source.ts'
import type { Draft } from './readVersion.ts'

/** Reports where a translation has not the clauses of its source. */
export function compareStructures(
  drafts: readonly Draft[],
  sourceTag: string,
): void {
  for (const draft of drafts) {
    const original = drafts.find(
      ({ tag, document, date }) =>
        tag === sourceTag && document === draft.document && date === draft.date,
    )
    if (original === undefined || original === draft) continue
    const { outlined, file } = original
    const both = [draft.outlined, outlined]
    if (both.some(({ clauses }) => clauses.length === 0)) continue
    for (const found of parity(draft.outlined, outlined, file)) {
      const place = find(draft.source, found.lines, '')
      reportAt(draft.source, place, found.message, found.mend)
    }
  }
}
