import { expect, test } from 'vitest'
import { sayFrom } from '../assets/compare/sayFrom.ts'
import type { Clause, ClauseKind } from '../legal/clause.ts'
import { ComparedTexts } from './ComparedTexts.tsx'
import type { ComparedText } from './comparedText.ts'

const t = sayFrom(
  {
    'changes.moved': 'Moved',
    'changes.changed': 'Changed',
    'changes.before': 'Before: {{clause}}',
    'changes.after': 'After: {{clause}}',
    'compare.nowConspicuous': 'Now important',
  },
  'en',
)

function text(date: string, summary?: string): ComparedText {
  return {
    date,
    title: 'Rules',
    address: `/en/rules/${date}/`,
    effective: `From ${date}`,
    published: '',
    state: 'superseded',
    stateName: '',
    summary,
  }
}

function clause(
  kind: ClauseKind,
  id: string,
  text: string,
  clauses: Clause[] = [],
): Clause {
  const citation = /\d$/.test(id) || kind === 'article' ? `Clause ${id}` : ''
  const rest = { number: '', level: 0, line: 1 }
  return { kind, id, text, html: text, citation, clauses, ...rest }
}

/** The clauses of a page that compares two texts, as HTML. */
function render(before: Clause[], after: Clause[], steps: ComparedText[] = []) {
  const compared = ComparedTexts({
    ...{ t, steps, tag: 'en', clauses: { before, after } },
    before: text('2024-01-01'),
    after: text('2026-01-01'),
  })
  return compared.text.replaceAll(/ data-(before|after)/g, '')
}

const rule = 'The library answers for nothing left behind.'
const article = (id: string, clauses: Clause[]) =>
  clause('article', id, id.toUpperCase(), clauses)

test('a clause that went to another article is told in both', () => {
  const html = render(
    [article('a', [clause('item', 'a-1', rule)]), article('b', [])],
    [article('a', []), article('b', [clause('item', 'b-1', rule)])],
  )
  const where =
    '<span class="change moved">Moved</span> ' +
    '<a href="/en/rules/2024-01-01/#a-1" aria-label="Before: Clause a-1">Clause a-1</a> ' +
    '<a href="/en/rules/2026-01-01/#b-1" aria-label="After: Clause b-1">Clause b-1</a> '
  const [first = '', second = ''] = html.split('<section').slice(1)
  expect(first).toContain(`<p class="where left">${where}</p>`)
  expect(second).toContain(`<p class="where">${where}</p>`)
  expect(html.split(rule)).toHaveLength(2)
})

test('a clause that was set off says so, and not that words changed', () => {
  const plain = clause('paragraph', 'a-p1', rule)
  const block = clause('conspicuous', 'a-c', '', [plain])
  const html = render([article('a', [plain])], [article('a', [block])])
  const [, inside = ''] = html.split('class="clause')
  expect(inside).toContain('<span class="change form">Now important')
  expect(inside).not.toContain('Changed')
})

test('a table stays one, with words marked in its cells', () => {
  const table = (fee: string) => ({
    ...clause('table', 'a-t', `Item Fee Card ${fee}`),
    html: `<table><tr><th>Item</th><th>Fee</th></tr><tr><td>Card</td><td>${fee}</td></tr></table>`,
  })
  const html = render(
    [article('a', [table('one')])],
    [article('a', [table('two')])],
  )
  expect(html).toContain(
    '<table><thead><tr><th scope="col">Item</th><th scope="col">Fee</th></tr></thead>' +
      '<tbody><tr><td>Card</td><td><del>one</del><ins>two</ins></td></tr></tbody></table>',
  )
})

test('the summaries of all versions between are there, each with its day', () => {
  const steps = [text('2025-01-01', 'One.'), text('2026-01-01', 'Two.')]
  expect(render([], [], steps)).toContain(
    '<ul class="change-summary">' +
      '<li><time datetime="2025-01-01">From 2025-01-01</time> One.</li>' +
      '<li><time datetime="2026-01-01">From 2026-01-01</time> Two.</li></ul>',
  )
  expect(render([], [], steps.slice(1))).toContain(
    '<p class="change-summary">Two.</p>',
  )
})
