import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Clause, ClauseKind } from './clause.ts'
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

const texts = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fc.array(fc.lorem({ maxCount: 6 }), { maxLength: 5 }),
  ),
  { maxLength: 5 },
)
const toArticles = (parts: [string, string[]][]) =>
  [...new Map(parts)].map(([id, items], index) =>
    article(id, `${index + 1}. `, id, items),
  )

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

test('both versions can be read back from a comparison, whole', () => {
  fc.assert(
    fc.property(texts, texts, (one, two) => {
      const before = toArticles(one)
      const after = toArticles(two)
      const result = compare(before, after, 'en')
      const read = (side: 'before' | 'after', left: 'deleted' | 'inserted') =>
        result
          .flatMap(a => [a, ...a.clauses])
          .filter(clause => clause[side] !== undefined)
          .map(({ runs }) =>
            runs.map(r => (r.change === left ? '' : r.text)).join(''),
          )
          .toSorted()
      const all = (text: Clause[]) =>
        text.flatMap(a => [a.text, ...a.clauses.map(c => c.text)]).toSorted()
      expect(read('after', 'deleted')).toEqual(all(after))
      expect(read('before', 'inserted')).toEqual(all(before))
    }),
  )
})
