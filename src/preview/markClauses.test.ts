import { expect, test } from 'vitest'
import type { Clause } from '../legal/clause.ts'
import type { Work } from './clauseWork.ts'
import { markClauses } from './markClauses.ts'

const clause = (id: string, clauses: readonly Clause[] = []): Clause => ({
  ...{ kind: 'paragraph', id, level: 0, number: '', citation: '' },
  ...{ html: id, text: id, line: 1, clauses },
})

/** The clauses of the source. */
const source = [
  clause('p1'),
  clause('use', [
    clause('use-p1'),
    clause('use-1', [clause('use-1-1')]),
    clause('use-2'),
    clause('use-3'),
  ]),
  clause('end', [clause('end-p1')]),
]

/** A page with those of its clauses that are named. */
const marked = (text: string, ...marks: readonly [Work, string][]) => {
  const page = `${start}${text}${end}`
  const result = markClauses(
    page,
    marks.map(([work, id]) => ({
      html: `<details id="_todo-${id}">${work}</details>`,
      work: {
        ...{ id, work, source: clause(id), translation: undefined },
        ...{ before: undefined, line: 1, inside: false, acceptable: false },
      },
    })),
    source,
  )
  expect(result.slice(0, start.length)).toBe(start)
  expect(result.slice(-end.length)).toBe(end)
  return result.slice(start.length, -end.length)
}

const start = '<!DOCTYPE html>\n<main><br/><div class="text">'
const end = '</div><img/></main>'
const item = '<li id="use-1"><span>one</span><a class="anchor"></a></li>'

test('a mark stands behind a paragraph, and in an item', () => {
  expect(marked('<p id="p1">A</p><p>B</p>', ['stale', 'p1'])).toBe(
    '<p id="p1">A</p><details id="_todo-p1">stale</details><p>B</p>',
  )
  expect(marked(`<ol>${item}</ol>`, ['stale', 'use-1'])).toBe(
    '<ol><li id="use-1"><span>one</span><a class="anchor"></a><details id="_todo-use-1">stale</details></li></ol>',
  )
})

test('a missing item is one of the list, after the one before it', () => {
  const marks = marked(
    `<ol>${item}</ol>`,
    ['missing', 'use-2'],
    ['missing', 'use-3'],
  )
  expect(marks).toBe(
    `<ol>${item}<li class="todo-item"><details id="_todo-use-2">missing</details></li><li class="todo-item"><details id="_todo-use-3">missing</details></li></ol>`,
  )
})

test('a missing article stands behind the article before it', () => {
  const article = '<section><h2 id="use">Use</h2><p id="use-p1">A</p></section>'
  expect(marked(article, ['missing', 'end'])).toBe(
    `${article}<details id="_todo-end">missing</details>`,
  )
})

test('what is missing at the start stands below its heading, or first', () => {
  expect(marked('<h2 id="end">End</h2>', ['missing', 'end-p1'])).toBe(
    '<h2 id="end">End</h2><details id="_todo-end-p1">missing</details>',
  )
  expect(marked('<p>B</p>', ['missing', 'p1'])).toBe(
    '<details id="_todo-p1">missing</details><p>B</p>',
  )
})

test('a page with nothing to mark is as it was', () => {
  expect(marked('<p   id="p1">A</p>')).toBe('<p   id="p1">A</p>')
})

test('marks of the title and the summary stand above all clauses', () => {
  expect(
    marked(
      '<p id="p1">A</p>',
      ['stale', 'front.title'],
      ['stale', 'front.summary'],
    ),
  ).toBe(
    '<details id="_todo-front.title">stale</details><details id="_todo-front.summary">stale</details><p id="p1">A</p>',
  )
})
