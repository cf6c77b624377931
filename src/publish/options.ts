import { parseArgs } from 'node:util'
import { dayIn, isDate } from '../library/date.ts'
import { didYouMean } from '../nearest.ts'

/** A command was called wrongly. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What was typed after a command. */
export interface Arguments<Name extends string> {
  readonly options: Record<Name, string>
  /** Words that belong to no option, in order. */
  readonly words: readonly string[]
}

/**
 * Options of a command line, all of the form `--name VALUE`, with their
 * defaults. (['--output', 'x'], { output: 'dist' }) -> { output: 'x' }
 *
 * @throws UsageError
 */
export function readOptions<const Name extends string>(
  args: readonly string[],
  defaults: Readonly<Record<Name, string>>,
): Record<Name, string> {
  const { options, words } = readArguments(args, defaults)
  if (words[0] === undefined) return options
  const names = Object.keys(defaults)
  throw new UsageError(`"${words[0]}" is no option. ${usage(names)}`)
}

/**
 * Options of a command that takes words too: (['en', '--date', '2026-11-22'],
 * { date: '' }) -> { options: { date: '2026-11-22' }, words: ['en'] }
 *
 * @throws UsageError
 */
export function readArguments<const Name extends string>(
  args: readonly string[],
  defaults: Readonly<Record<Name, string>>,
): Arguments<Name> {
  const names = Object.keys(defaults)
  const options = Object.fromEntries(
    names.map(name => [name, { type: 'string' as const }]),
  )
  const { tokens, values, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (!names.includes(token.name)) {
      const mend = didYouMean(token.name, names, usage(names))
      throw new UsageError(`There is no option --${token.name}. ${mend}`)
    }
    if (token.value === undefined || token.value === '') {
      throw new UsageError(`--${token.name} needs a value. ${usage(names)}`)
    }
  }
  const read = { ...defaults, ...values } as Record<Name, string>
  return { options: read, words: positionals }
}

function usage(names: readonly string[]): string {
  return `Options: ${names.map(name => `--${name} VALUE`).join(', ')}.`
}

/**
 * The day to build for: `date` where one was given, else today in the
 * operator's time zone.
 *
 * @throws UsageError where `date` is no day.
 */
export function readDay(date: string, timeZone: string, now: Date): string {
  if (date === '') return dayIn(timeZone, now)
  if (isDate(date)) return date
  throw new UsageError(`--date ${date} is no day. Write it as 2026-11-22.`)
}
