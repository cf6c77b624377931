import { expect, test } from 'vitest'
import { runScript } from '../testing/runScript.ts'
import { HelpAsked, readArguments } from './options.ts'

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
  [
    ['a', 'b', '--quite'],
    `There is no option --quite. Did you mean "quiet"? ${usage}`,
  ],
  [['--other'], `There is no option --other. ${usage}`],
  [['a', 'b', '--quiet=yes'], `--quiet takes no value. ${usage}`],
  [['a', 'b', '--locales'], `--locales needs a value. ${usage}`],
])('%j is told of', (args, message) => {
  expect(() => read(...args)).toThrow(message)
})

test.each([['--help'], ['-h'], ['a', '--help', '--other']])(
  'what can be typed is told where %s asks for it',
  (...args) => {
    expect(() => read(...args)).toThrow(new HelpAsked(usage))
  },
)

test('a command that is asked so has done no wrong', async () => {
  for (const [command, first] of [
    ['export', 'Type LANGUAGE. Options: --locales VALUE, '],
    [
      'start',
      'Options: --locales VALUE, --date VALUE, --port VALUE, --pseudo.',
    ],
  ] as const) {
    const { stdout, ...rest } = await runScript(command, ['--help'])
    expect(rest).toEqual({ code: 0, stderr: '' })
    expect(stdout.startsWith(first)).toBe(true)
  }
})

test.each([
  ['--port', 'abc', '--port abc is no port. Write a number up to 65535,'],
  ['--date', 'soon', '--date soon is no day.'],
])('npm start ends where %s is %s', async (option, value, told) => {
  const ran = await runScript('start', [option, value])
  expect(ran).toMatchObject({ code: 1, stdout: '' })
  expect(ran.stderr).toContain(told)
})
