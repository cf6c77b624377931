import { reportAt } from '../legal/source.ts'
import type { Draft } from './readVersion.ts'

/** Reports what the versions of a document contradict each other in. */
export function checkHistory(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.broken) continue
    for (const rule of [summary, kind, publishedInTime]) rule(draft, drafts)
  }
}

/** From the second version on, a version must say what it changed. */
function summary(draft: Draft, drafts: readonly Draft[]): void {
  const earlier = drafts.some(
    ({ tag, document, date }) =>
      tag === draft.tag && document === draft.document && date < draft.date,
  )
  if (!earlier || draft.summary !== undefined) return
  const message = 'has no "summary", and is not the first version.'
  const mend = 'Write "summary: …": what changed, in one or two sentences.'
  reportAt(draft.source, { line: 1, column: 1 }, message, mend)
}

/** The sort of change is the same in every language. */
function kind(draft: Draft, drafts: readonly Draft[]): void {
  const [first] = inAllLanguages(draft, drafts)
  if (first === undefined || first.kind === draft.kind) return
  const message = `is of kind "${draft.kind}", but ${first.file} of kind "${first.kind}".`
  const mend = `Write "kind: …" alike in all languages; "material" is meant where it is left out.`
  reportAt(draft.source, placeOf(draft, 'kind'), message, mend)
}

/** A translation may come later, but some language must be public in time. */
function publishedInTime(draft: Draft, drafts: readonly Draft[]): void {
  const [first] = inAllLanguages(draft, drafts).toSorted((a, b) =>
    a.published < b.published ? -1 : 1,
  )
  if (first !== draft || draft.published <= draft.date) return
  const message = `takes effect on ${draft.date}, before it was published in any language.`
  const mend = `Write the day on which it was made public, ${draft.date} or before, or name the file by the day it takes effect.`
  reportAt(draft.source, placeOf(draft, 'published'), message, mend)
}

function inAllLanguages(draft: Draft, drafts: readonly Draft[]) {
  return drafts.filter(
    ({ document, date, broken }) =>
      document === draft.document && date === draft.date && !broken,
  )
}

const placeOf = ({ places }: Draft, key: string) =>
  places.get(key) ?? { line: 1, column: 1 }
