import type { Report } from '../problem.ts'
import type { Matter } from './text.ts'

type Rule = (text: Matter, texts: readonly Matter[], report: Report) => void

/**
 * Reports what the versions of a document contradict each other in; `texts`
 * are all of them.
 */
export function checkHistory(texts: readonly Matter[], report: Report): void {
  for (const text of texts) {
    if (text.broken) continue
    for (const rule of rules) rule(text, texts, report)
  }
}

/** From the second version on, a version must say what it changed. */
const summary: Rule = (text, texts, report) => {
  const earlier = texts.some(
    ({ tag, date }) => tag === text.tag && date < text.date,
  )
  if (!earlier || text.summary !== undefined) return
  const message = 'has no "summary", and is not the first version.'
  const mend = 'Write "summary: …": what changed, in one or two sentences.'
  report({ file: text.file, line: 1, column: 1, message, mend })
}

/** The sort of change is the same in every language. */
const kind: Rule = (text, texts, report) => {
  const [first] = inAllLanguages(text, texts)
  if (first === undefined || first.kind === text.kind) return
  const message = `is of kind "${text.kind}", but ${first.file} of kind "${first.kind}".`
  const mend = `Write "kind: …" alike in all languages; "material" is meant where it is left out.`
  report({ file: text.file, ...placeOf(text, 'kind'), message, mend })
}

/** A translation may come later, but some language must be public in time. */
const publishedInTime: Rule = (text, texts, report) => {
  const [first] = inAllLanguages(text, texts).toSorted((a, b) =>
    a.published < b.published ? -1 : 1,
  )
  if (first !== text || text.published <= text.date) return
  const message = `takes effect on ${text.date}, before it was published in any language.`
  const mend = `Write the day on which it was made public, ${text.date} or before, or name the file by the day it takes effect.`
  report({ file: text.file, ...placeOf(text, 'published'), message, mend })
}

const rules: readonly Rule[] = [summary, kind, publishedInTime]

function inAllLanguages(text: Matter, texts: readonly Matter[]) {
  return texts.filter(({ date, broken }) => date === text.date && !broken)
}

const placeOf = ({ places }: Matter, key: string) =>
  places.get(key) ?? { line: 1, column: 1 }
