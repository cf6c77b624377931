import { expect, test } from 'vitest'
import { readArguments } from './options.ts'

const read = (...args: string[]) =>
  readArguments(args, {
    positionals: ['document', 'date'],
    options: { locales: 'locales' },
    flags: ['quiet'],
  })

const usage = 'Type DOCUMENT DATE. Options: --locales VALUE, --quiet.'

test('what must be named stands before, between or after options', () => {
  const both = { document: 'terms', date: '2027-01-01' }
  expect(read('terms', '2027-01-01')).toEqual({
    ...{ ...both, locales: 'locales', quiet: false },
  })
  expect(read('--quiet', 'terms', '--locales', 'x', '2027-01-01')).toEqual({
    ...{ ...both, locales: 'x', quiet: true },
  })
})

test.each([
  [['terms'], `Name a date. ${usage}`],
  [[], `Name a document. ${usage}`],
  [['a', 'b', 'c'], `"c" is one too many. ${usage}`],
  [['a', 'b', '--quite'], 'There is no option --quite. Did you mean "quiet"?'],
  [['a', 'b', '--quiet=yes'], `--quiet takes no value. ${usage}`],
  [['a', 'b', '--locales'], `--locales needs a value. ${usage}`],
])('%j is told of', (args, message) => {
  expect(() => read(...args)).toThrow(message)
})
