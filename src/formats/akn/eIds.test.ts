import { expect, test } from 'vitest'
import type { Clause } from '../../legal/clause.ts'
import { eIds } from './eIds.ts'

const clause = (
  kind: Clause['kind'],
  id: string,
  ...clauses: readonly Clause[]
): Clause => ({
  ...{ kind, id, level: 0, number: '', citation: '', text: '', line: 1 },
  html: `<dfn id="term-${id}">${id}</dfn>`,
  clauses,
})

const text = [
  clause('paragraph', 'preamble-p1'),
  clause(
    'article',
    'covid-19',
    clause('heading', 'step-9'),
    clause('bullet', 'covid-19-b1', clause('item', 'covid-19-b1-1')),
    clause('bullet', 'covid-19-b2'),
    clause('conspicuous', 'covid-19-c1', clause('item', 'covid-19-3')),
    clause('table', 'covid-19-t1'),
  ),
]

test('what has no number to be cited by is counted where it stands', () => {
  const found = eIds(text)
  const ids = [...found].filter(([id]) => !id.startsWith('term-'))
  expect(Object.fromEntries(ids)).toEqual({
    'preamble-p1': 'preamble__p_1',
    'covid-19': 'art_1',
    'step-9': 'art_1__crossHeading_1',
    'covid-19-b1': 'art_1__indent_1',
    'covid-19-b1-1': 'art_1__indent_1__point_1',
    'covid-19-b2': 'art_1__indent_2',
    'covid-19-c1': 'art_1__hcontainer_1',
    'covid-19-3': 'art_1__hcontainer_1__point_3',
    'covid-19-t1': 'art_1__hcontainer_2',
  })
})

test('a definition has the eId of its clause before its own', () => {
  const found = eIds(text)
  expect(found.get('term-covid-19-3')).toBe(
    'art_1__hcontainer_1__point_3__def_1',
  )
})
