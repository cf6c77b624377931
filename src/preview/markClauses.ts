import { type HTMLElement, parse } from 'node-html-parser'
import type { Clause } from '../legal/clause.ts'
import { isFront } from '../translation/translatable.ts'
import { markId } from './ClauseMark.tsx'
import type { ClauseWork } from './clauseWork.ts'

/** A mark as HTML, and the clause at which it belongs. */
export interface Mark {
  readonly work: ClauseWork
  readonly html: string
}

/**
 * Puts marks at the clauses of a page: behind or in the clause, and where a
 * missing one would stand; those of the title and the summary above all. `clauses` are those of the source. The rest of the
 * page stays byte for byte.
 */
export function markClauses(
  page: string,
  marks: readonly Mark[],
  clauses: readonly Clause[],
): string {
  if (marks.length === 0) return page
  const text = parse(page).querySelector('.text')
  if (text === null) return page
  const [start, end] = text.range
  // Missing ones first: what is put behind a clause later comes before them.
  const [missing, there] = [true, false].map(way =>
    marks.filter(({ work }) => (work.work === 'missing') === way),
  )
  const places = neighbours(clauses)
  for (const mark of missing ?? []) putMissing(text, mark, places)
  for (const { work, html } of there ?? []) {
    const element = text.getElementById(work.id)
    if (element) putInside(element, html)
  }
  const front = (there ?? []).filter(({ work }) => isFront(work.id))
  text.insertAdjacentHTML('afterbegin', front.map(({ html }) => html).join(''))
  return page.slice(0, start) + text.toString() + page.slice(end)
}

interface Neighbours {
  /** The clauses before it beside it, the nearest first. */
  readonly before: readonly Clause[]
  readonly parent: Clause | undefined
}

function neighbours(
  clauses: readonly Clause[],
  parent?: Clause,
): ReadonlyMap<string, Neighbours> {
  return new Map(
    clauses.flatMap((clause, index) => [
      [clause.id, { before: clauses.slice(0, index).reverse(), parent }],
      ...neighbours(clause.clauses, clause),
    ]),
  )
}

function putMissing(
  text: HTMLElement,
  { work, html }: Mark,
  places: ReadonlyMap<string, Neighbours>,
): void {
  const { before = [], parent } = places.get(work.id) ?? {}
  for (const { id } of before) {
    const element = text.getElementById(markId(id)) ?? text.getElementById(id)
    if (!element) continue
    const whole = wholeOf(element)
    const item = whole.tagName === 'LI'
    whole.insertAdjacentHTML(
      'afterend',
      item ? `<li class="todo-item">${html}</li>` : html,
    )
    return
  }
  const around = parent && text.getElementById(parent.id)
  if (around) putInside(around, html)
  else text.insertAdjacentHTML('afterbegin', html)
}

/** All of a clause: of an article's heading, the article. */
function wholeOf(element: HTMLElement): HTMLElement {
  const around = element.parentNode
  if (element.tagName === 'H2' && around?.tagName === 'SECTION') return around
  return around?.classList.contains('todo-item') ? around : element
}

/** Puts it behind the clause's own words, and before what is inside it. */
function putInside(element: HTMLElement, html: string): void {
  const anchor = element.children.find(({ classList }) =>
    classList.contains('anchor'),
  )
  if (element.tagName === 'LI' && anchor) {
    anchor.insertAdjacentHTML('afterend', html)
  } else if (/^(LI|DIV|BLOCKQUOTE)$/.test(element.tagName)) {
    const table = element.classList.contains('table')
    element.insertAdjacentHTML(table ? 'afterend' : 'afterbegin', html)
  } else {
    element.insertAdjacentHTML('afterend', html)
  }
}
