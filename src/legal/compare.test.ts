import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Clause, type ClauseKind, flatten } from './clause.ts'
import { type Compared, compare } from './compare.ts'

function clause(
  kind: ClauseKind,
  id: string,
  number: string,
  text: string,
  clauses: readonly Clause[] = [],
): Clause {
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return {
    kind,
    id,
    number,
    text,
    html,
    clauses,
    level: 0,
    citation: '',
    line: 1,
  }
}

/** An article whose items are numbered by position, as the program does. */
function article(id: string, number: string, title: string, items: string[]) {
  const inside = items.map((text, index) =>
    clause('item', `${id}-${index + 1}`, `${index + 1}. `, text),
  )
  return clause('article', id, number, title, inside)
}

/** `1. -old- +new+ same` for reading. */
function show({ change, after, before, runs }: Compared): string {
  const marks = { same: '', inserted: '+', deleted: '-' }
  const words = runs.map(({ change, text }) =>
    [marks[change], text, marks[change]].join(''),
  )
  return `${change}: ${(after ?? before)?.number}${words.join('')}`
}

function inside(before: Clause[], after: Clause[], tag = 'en'): string[] {
  return compare(before, after, tag).flatMap(a => a.clauses.map(show))
}

test('changed words are marked, the others stay', () => {
  const before = [
    article('law', 'I. ', 'Law', ['The courts of Berlin decide.']),
  ]
  const after = [article('law', 'I. ', 'Law', ['The courts of Suzhou decide.'])]
  expect(inside(before, after)).toEqual([
    'changed: 1. The courts of -Berlin-+Suzhou+ decide.',
  ])
})

test('Chinese is compared by words, not by paragraphs', () => {
  const before = [article('law', '一、', '法律', ['争议由法院审理。'])]
  const after = [article('law', '一、', '法律', ['争议由仲裁委员会审理。'])]
  const [only] = inside(before, after, 'zh-CN')
  expect(only).toMatch(/^changed: 1\. 争议由-法院-\+仲裁委员会\+审理。$/)
})

test('an item pushed down by a new one is renumbered, not changed', () => {
  const before = [
    article('a', 'I. ', 'A', ['First words here.', 'Then these.']),
  ]
  const after = [
    article('a', 'I. ', 'A', [
      'Something new.',
      'First words here.',
      'Then these.',
    ]),
  ]
  expect(inside(before, after)).toEqual([
    'added: 1. +Something new.+',
    'renumbered: 2. First words here.',
    'renumbered: 3. Then these.',
  ])
})

test('an article taken out is removed, and those after it renumbered', () => {
  const before = [
    article('a', 'I. ', 'Alpha', ['One.']),
    article('b', 'II. ', 'Beta', ['Two.']),
    article('c', 'III. ', 'Gamma', ['Three.']),
  ]
  const after = [
    article('a', 'I. ', 'Alpha', ['One.']),
    article('c', 'II. ', 'Gamma', ['Three.']),
  ]
  const result = compare(before, after, 'en')
  expect(result.map(show)).toEqual([
    'unchanged: I. Alpha',
    'removed: II. -Beta-',
    'renumbered: II. Gamma',
  ])
  expect(result[1]?.clauses.map(show)).toEqual(['removed: 1. -Two.-'])
  expect(result.filter(({ moved }) => moved)).toEqual([])
})

test('an article put elsewhere is moved, and told once', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(id =>
    article(id, '', id.toUpperCase(), [`The text of ${id}.`]),
  ) as [Clause, Clause, Clause]
  const result = compare([a, b, c], [c, a, b], 'en')
  expect(result.map(show)).toEqual(['moved: C', 'unchanged: A', 'unchanged: B'])
})

test('a citation of a clause that was renumbered is the same words', () => {
  const cite = (label: string): Clause => ({
    ...clause('item', 'a-1', '1. ', `See ${label}.`),
    html: `See <a href="#law" class="citation">${label}</a>.`,
  })
  const before = [clause('article', 'a', '', 'A', [cite('Article V')])]
  const after = [clause('article', 'a', '', 'A', [cite('Article VI')])]
  expect(inside(before, after)).toEqual(['unchanged: 1. See Article VI.'])
})

test('text before the first article is compared too', () => {
  const before = [clause('paragraph', 'preamble-p1', '', 'Welcome here.')]
  const after = [clause('paragraph', 'preamble-p1', '', 'Welcome there.')]
  expect(inside(before, after)).toEqual(['changed: Welcome -here-+there+.'])
})

test('where a line of the file ends is no change', () => {
  const item = (html: string): Clause => ({
    ...clause('item', 'a-1', '1. ', html.replaceAll(/\s+/g, ' ')),
    html,
  })
  const before = [clause('article', 'a', '', 'A', [item('One\ntwo three.')])]
  const after = [clause('article', 'a', '', 'A', [item('One two\nthree.')])]
  expect(inside(before, after)).toEqual(['unchanged: 1. One two three.'])
})

test('an item put elsewhere in its article is moved, and told once', () => {
  const items = ['No bags.', 'Dogs stay outside.', 'Be quiet here.']
  const before = [article('a', 'I. ', 'A', items)]
  const [bags = '', ...others] = items
  const after = [article('a', 'I. ', 'A', [...others, bags])]
  expect(inside(before, after)).toEqual([
    'renumbered: 1. Dogs stay outside.',
    'renumbered: 2. Be quiet here.',
    'moved: 3. No bags.',
  ])
})

test('an item that moved is not taken for one that changed', () => {
  const before = [
    article('a', '', 'A', [
      'The fee is five euros.',
      'Keep quiet in the hall.',
    ]),
  ]
  const after = [
    article('a', '', 'A', [
      'The fee for guests is low.',
      'Keep quiet in the hall.',
      'The fee is five euros.',
    ]),
  ]
  expect(inside(before, after)).toEqual([
    'added: 1. +The fee for guests is low.+',
    'unchanged: 2. Keep quiet in the hall.',
    'moved: 3. The fee is five euros.',
  ])
})

test('an item that moved and changed is both', () => {
  const long = 'Whoever loses a card reports it at the desk'
  const before = [article('a', '', 'A', [`${long} soon.`, 'Be quiet, please.'])]
  const after = [article('a', '', 'A', ['Be quiet, please.', `${long} today.`])]
  const [, moved] = compare(before, after, 'en')[0]?.clauses ?? []
  expect(moved && [moved.moved, show(moved)]).toEqual([
    true,
    `changed: 2. ${long} -soon-+today+.`,
  ])
})

/** With citations, as the program gives them: Article b(1). */
function cited(id: string, items: string[]): Clause {
  const plain = article(id, '', id.toUpperCase(), items)
  const clauses = plain.clauses.map((item, index) => ({
    ...item,
    citation: `Article ${id}(${index + 1})`,
  }))
  return { ...plain, citation: `Article ${id}`, clauses }
}

test('a clause that went to another article is moved, from and to', () => {
  const rule = 'The library answers for nothing left behind.'
  const before = [cited('a', ['Come in.', rule]), cited('b', ['Borrow.'])]
  const after = [cited('a', ['Come in.']), cited('b', ['Borrow.', rule])]
  const [from, to] = compare(before, after, 'en')
  expect(from?.clauses.map(show)).toEqual(['unchanged: 1. Come in.'])
  expect(to?.clauses.map(show)).toEqual([
    'unchanged: 1. Borrow.',
    `moved: 2. ${rule}`,
  ])
  const [moved] = from?.left ?? []
  expect(moved).toBe(to?.clauses[1])
  expect(moved?.cited).toEqual({
    before: 'Article a(2)',
    after: 'Article b(2)',
  })
})

test('common words in two articles were not moved', () => {
  const before = [
    article('a', '', 'A', ['Deleted.']),
    article('b', '', 'B', []),
  ]
  const after = [article('a', '', 'A', []), article('b', '', 'B', ['Deleted.'])]
  expect(inside(before, after)).toEqual([
    'removed: 1. -Deleted.-',
    'added: 1. +Deleted.+',
  ])
})

test('a paragraph that became an item is only renumbered', () => {
  const text = 'Bags stay outside.'
  const before = [
    clause('article', 'a', '', 'A', [clause('paragraph', 'a-p1', '', text)]),
  ]
  const after = [article('a', '', 'A', [text])]
  expect(inside(before, after)).toEqual([`renumbered: 1. ${text}`])
})

test('words set off as conspicuous are a change of form, and back', () => {
  const plain = clause('paragraph', 'a-p1', '', 'We are liable for nothing.')
  const block = clause('conspicuous', 'a-c1', '', '', [plain])
  const text = (inner: Clause) => [clause('article', 'a', '', 'A', [inner])]
  const form = (before: Clause, after: Clause) =>
    compare(text(before), text(after), 'en').flatMap(({ clauses }) =>
      clauses.map(one => [one.change, one.form, show(one)]),
    )
  const words = 'changed: We are liable for nothing.'
  expect(form(plain, block)).toEqual([['changed', 'conspicuous', words]])
  expect(form(block, plain)).toEqual([['changed', 'plain', words]])
  expect(form(block, block)[0]?.slice(0, 2)).toEqual(['unchanged', undefined])
})

/** A table as the clause renderer writes it: the first row names columns. */
function table(rows: string[][]): Clause {
  const line = (cells: string[], name: string) =>
    `<tr>\n${cells.map(cell => `<${name}>${cell}</${name}>`).join('\n')}\n</tr>`
  const [head = [], ...body] = rows
  const parts = [line(head, 'th'), ...body.map(cells => line(cells, 'td'))]
  return {
    ...clause('table', 'a-t1', '', rows.flat().join(' ')),
    html: `<table>\n${parts.join('\n')}\n</table>\n`,
  }
}

/** Each row of the only table, its cells between bars. */
function rows(before: string[][] | null, after: string[][] | null): string[] {
  const text = (cells: string[][] | null) => [
    clause('article', 'a', '', 'A', cells ? [table(cells)] : []),
  ]
  const all = compare(text(before), text(after), 'en').flatMap(a => a.clauses)
  expect(all).toHaveLength(1)
  return all.flatMap(one =>
    (one.rows ?? []).map(({ cells }) =>
      cells.map(runs => show({ ...one, runs }).replace(/^.*?: /, '')).join('|'),
    ),
  )
}

const fees = [
  ['Item', 'Fee'],
  ['Card', '5 euros'],
  ['Copy', '1 euro'],
]

test('a table is compared cell by cell', () => {
  const dearer = fees.with(1, ['Card', '6 euros'])
  expect(rows(fees, dearer)).toEqual([
    'Item|Fee',
    'Card|-5-+6+ euros',
    'Copy|1 euro',
  ])
  expect(rows(fees, fees)).toEqual(['Item|Fee', 'Card|5 euros', 'Copy|1 euro'])
})

test('rows of a table come and go whole', () => {
  const more = fees.toSpliced(1, 0, ['Bag', '2 marks'])
  const added = '+Bag+|+2 marks+'
  expect(rows(fees, more)).toEqual([
    'Item|Fee',
    added,
    'Card|5 euros',
    'Copy|1 euro',
  ])
  expect(rows(more, fees)[1]).toBe(added.replaceAll('+', '-'))
  expect(rows(null, fees.slice(0, 1))).toEqual(['+Item+|+Fee+'])
})

test('a new column of a table leaves the others alone', () => {
  const wider = [
    ['Item', 'For', 'Fee'],
    ['Card', 'one year', '5 euros'],
    ['Copy', 'one page', '1 euro'],
  ]
  expect(rows(fees, wider)).toEqual([
    'Item|+For+|Fee',
    'Card|+one year+|5 euros',
    'Copy|+one page+|1 euro',
  ])
})

/** Clauses that often come up again, elsewhere and in another form. */
const clauseWords = fc.oneof(
  fc.lorem({ maxCount: 8 }),
  fc.constantFrom(
    'The fee is five euros for each day.',
    'The fee is six euros for each day.',
    'Books are lent for three weeks at most.',
    'Deleted.',
  ),
)
const inner: fc.Arbitrary<Clause> = fc.oneof(
  {
    weight: 4,
    arbitrary: clauseWords.map(text => clause('item', '', '', text)),
  },
  clauseWords.map(text =>
    clause('conspicuous', '', '', '', [clause('paragraph', '', '', text)]),
  ),
  fc
    .array(fc.tuple(clauseWords, clauseWords), { minLength: 1, maxLength: 3 })
    .map(table),
)
const texts = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fc.array(inner, { maxLength: 5 }),
  ),
  { maxLength: 5 },
)
/** Articles of different ids, their clauses numbered by position. */
const toArticles = (parts: [string, Clause[]][]) =>
  [...new Map(parts)].map(([id, clauses], index) =>
    clause(
      'article',
      id,
      `${index + 1}. `,
      id,
      clauses.map((one, at) => ({
        ...one,
        id: `${id}-${at + 1}`,
        number: one.kind === 'item' ? `${at + 1}. ` : '',
      })),
    ),
  )
/** Clauses with words, in the order of the text. */
const worded = (text: readonly Clause[]) =>
  flatten(text).filter(one => one.text !== '')

test('a text compared with itself is unchanged', () => {
  fc.assert(
    fc.property(texts, parts => {
      const text = toArticles(parts)
      const all = compare(text, text, 'en').flatMap(a => [a, ...a.clauses])
      expect(new Set(all.map(({ change }) => change))).toEqual(
        new Set(all.length === 0 ? [] : ['unchanged']),
      )
    }),
  )
})

const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

test('every clause of both versions stands there once, and can be read', () => {
  fc.assert(
    fc.property(texts, texts, (one, two) => {
      const versions = { before: toArticles(one), after: toArticles(two) }
      const result = compare(versions.before, versions.after, 'en')
      const all = result.flatMap(a => [a, ...a.clauses])
      const left = { before: 'inserted', after: 'deleted' } as const
      for (const side of ['before', 'after'] as const) {
        const found = all.filter(clause => clause[side] !== undefined)
        const there = new Set(found.map(clause => clause[side]))
        expect(there.size).toBe(found.length)
        expect(there).toEqual(new Set(worded(versions[side])))
        for (const { [side]: clause, runs, rows } of found) {
          const cells = rows?.flatMap(row => row.cells) ?? [runs]
          const said = cells.map(runs =>
            runs.map(r => (r.change === left[side] ? '' : r.text)).join(''),
          )
          expect(words(said.join(' '))).toBe(words(clause?.text ?? ''))
        }
      }
      // What stays stands in the order of the newer version.
      expect(all.flatMap(({ after }) => after ?? [])).toEqual(
        worded(versions.after),
      )
    }),
  )
})
