import { expect, test } from 'vitest'
import {
  ContentError,
  formatProblem,
  formatWarnings,
  sortProblems,
} from './problem.ts'

const problem = (file: string, line = 0, column = 0, message = 'is bad.') => ({
  ...{ file, line, column, message },
  mend: 'Mend it.',
})

test('a problem is told with its place, what it is and the mend', () => {
  expect(formatProblem(problem('locales/site.json', 3, 5))).toBe(
    'locales/site.json:3:5  is bad. Mend it.',
  )
})

test('a problem of a whole file has no line', () => {
  expect(formatProblem(problem('locales/site.json'))).toBe(
    'locales/site.json  is bad. Mend it.',
  )
})

test('a problem that a rule found ends with the name of the rule', () => {
  const found = { ...problem('a', 1, 1), rule: 'numbers' }
  expect(formatProblem(found)).toBe('a:1:1  is bad. Mend it. (numbers)')
})

test('problems are sorted by file, then line and column as numbers', () => {
  const given = [
    problem('b', 1, 1),
    problem('a', 10, 2),
    problem('a', 10, 1),
    problem('a', 9, 3),
    problem('a'),
  ]
  expect(
    sortProblems(given).map(({ file, line, column }) => [file, line, column]),
  ).toEqual([
    ['a', 0, 0],
    ['a', 9, 3],
    ['a', 10, 1],
    ['a', 10, 2],
    ['b', 1, 1],
  ])
})

test('the same problem twice is told once, others of its place are kept', () => {
  const given = [
    problem('a', 1, 1),
    problem('a', 1, 1),
    problem('a', 1, 1, 'is worse.'),
  ]
  expect(sortProblems(given).map(({ message }) => message)).toEqual([
    'is bad.',
    'is worse.',
  ])
})

test('an error of content says all of them, one on a line', () => {
  const error = new ContentError([problem('a', 1, 1), problem('b')])
  expect(error.message).toBe('a:1:1  is bad. Mend it.\nb  is bad. Mend it.')
})

test('warnings are called so, with the names of their rules, and counted', () => {
  const warning = { ...problem('a', 1, 1), rule: 'unused-term' }
  const line = 'a:1:1  warning: is bad. Mend it. (unused-term)'
  expect(formatWarnings([])).toBe('')
  expect(formatWarnings([warning])).toBe(`${line}\n\n1 warning\n`)
  expect(formatWarnings([warning, warning])).toContain('\n2 warnings\n')
})
