import { expect, test } from 'vitest'
import { didYouMean, nearest } from './nearest.ts'

test.each([
  ['disclamer', ['agreement', 'disclaimer'], 'disclaimer'],
  ['ulr', ['url', 'icp'], 'url'],
  ['TITLE', ['title'], 'title'],
  ['upper-romn', ['lower-roman', 'upper-roman'], 'upper-roman'],
  ['x', ['y'], 'y'],
])('%s may have been meant to be one of %j', (name, names, meant) => {
  expect(nearest(name, names)).toBe(meant)
})

test.each([
  ['warranty', ['agreement', 'disclaimer']],
  ['fr', ['en']],
  ['title', []],
])('%s was meant to be none of %j', (name, names) => {
  expect(nearest(name, names)).toBeUndefined()
})

test('the first of those that are as near', () => {
  expect(nearest('cot', ['cat', 'cut'])).toBe('cat')
})

test('a mend names the nearest, or says what to do', () => {
  expect(didYouMean('ulr', ['url'], 'Take it out.')).toBe('Did you mean "url"?')
  expect(didYouMean('fax', ['url'], 'Take it out.')).toBe('Take it out.')
})
