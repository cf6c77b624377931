import { fill } from '../legal/fill.ts'
import { reportingTo } from '../legal/source.ts'
import type { Problem } from '../problem.ts'
import { asking } from './asked.ts'
import type { Draft } from './readVersion.ts'
import { type LinkedSite, type TextsOf, targets } from './targets.ts'
import { citableOf, type Text } from './text.ts'

/**
 * Fills values and citations into a text, which has its tokens no more then:
 * they are what takes most of the memory.
 */
export function fillText(
  text: Text,
  draft: Draft,
  textsOf: TextsOf,
  site: LinkedSite,
): void {
  const { matter, citable } = text
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  if (matter === undefined || citable === undefined) {
    throw new Error(`${text.file.file} was not read.`)
  }
  const all = targets(citable, textsOf, site)
  const { asked, ...world } = asking(citable, all, draft.language.values)
  const source = reportingTo(draft.source, report)
  const { tag, document, date, file, title, summary, kind } = draft
  const { clauses, terms } = fill(draft.outlined.clauses, {
    ...{ source, tag, ...world },
  })
  const version = {
    ...{ tag, document, date, file, title, summary, kind },
    ...{ published: draft.published, places: draft.places },
    ...{ clauses, terms },
  }
  text.filled = { version, problems, asked }
  text.draft = undefined
  text.citable = citableOf(matter, clauses)
}
