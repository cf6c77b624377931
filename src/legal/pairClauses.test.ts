import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Clause, flatten } from './clause.ts'
import { type ClausePair, pairClauses } from './pairClauses.ts'

/** Two languages of a text, side by side. */

/** ('a', 'b-1') -> a clause with the id `a` in which `b-1` stands. */
function clause(id: string, ...clauses: Clause[]): Clause {
  const words = { number: '', citation: '', html: id, text: id }
  return { kind: 'paragraph', id, level: 0, ...words, line: 1, clauses }
}

/** As the page has them: `a=a` for a pair, `a=` where the other lacks it. */
const shown = (pairs: readonly ClausePair[]): string[] =>
  flatten(pairs).map(
    ({ own, other }) => `${own?.text ?? ''}=${other?.text ?? ''}`,
  )

test('clauses with the same id stand side by side', () => {
  const text = [clause('a', clause('a-1'), clause('a-2')), clause('b')]
  expect(shown(pairClauses(text, text))).toEqual([
    'a=a',
    'a-1=a-1',
    'a-2=a-2',
    'b=b',
  ])
})

test('a clause that one language lacks stands alone in its place', () => {
  const own = [clause('a', clause('a-1'), clause('a-3')), clause('c')]
  const other = [
    clause('o'),
    clause('a', clause('a-1'), clause('a-2')),
    clause('b', clause('b-1')),
    clause('c'),
  ]
  expect(shown(pairClauses(own, other))).toEqual([
    '=o',
    'a=a',
    'a-1=a-1',
    '=a-2',
    'a-3=',
    '=b',
    '=b-1',
    'c=c',
  ])
})

test('a clause that stands in another one elsewhere is not there twice', () => {
  const own = [clause('c', clause('p1')), clause('p2')]
  const other = [clause('c', clause('p1'), clause('p2'), clause('p3'))]
  expect(shown(pairClauses(own, other))).toEqual([
    'c=c',
    'p1=p1',
    '=p3',
    'p2=p2',
  ])
})

test('whatever two texts have, each clause of both is there once', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 9 }))
  const text = fc.tuple(ids, fc.nat(9)).map(([ids, at]) => {
    const all = ids.map(id => clause(`${id}`))
    return [...all.slice(0, at), clause('nest', ...all.slice(at))]
  })
  fc.assert(
    fc.property(text, text, (own, other) => {
      const pairs = flatten(pairClauses(own, other))
      const both = [...flatten(own), ...flatten(other)].map(({ id }) => id)
      expect(pairs.map(({ id }) => id).toSorted()).toEqual(
        [...new Set(both)].toSorted(),
      )
    }),
    { numRuns: 200 },
  )
})
