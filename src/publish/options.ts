import { parseArgs } from 'node:util'
import { dayIn, isDate } from '../library/date.ts'
import { nearest } from '../nearest.ts'

/** A command was called wrongly. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Somebody asked what can be typed; that is the message. */
export class HelpAsked extends Error {
  override readonly name = 'HelpAsked'
}

/** What can be typed after the name of a command. */
export interface Expected<
  Positional extends string,
  Option extends string,
  Flag extends string,
> {
  /** What must be named, in this order: `['language']`. */
  readonly positionals?: readonly Positional[]
  /** Options of the form `--name VALUE`, with their defaults. */
  readonly options: Readonly<Record<Option, string>>
  /** Options without a value: `--pseudo`. */
  readonly flags?: readonly Flag[]
}

/**
 * Reads a command line.
 * (['ja', '--locales', 'x'], { positionals: ['language'], options:
 * { locales: 'locales' } }) -> { language: 'ja', locales: 'x' }
 *
 * @throws UsageError, HelpAsked
 */
export function readArguments<
  const Positional extends string = never,
  const Option extends string = never,
  const Flag extends string = never,
>(
  args: readonly string[],
  expected: Expected<Positional, Option, Flag>,
): Record<Positional | Option, string> & Record<Flag, boolean> {
  const { positionals = [], options, flags = [] } = expected
  const names = Object.keys(options)
  const all: readonly string[] = [...names, ...flags]
  const known = (list: readonly string[], type: 'string' | 'boolean') =>
    list.map(name => [name, { type }] as const)
  const usage = describe(positionals, names, flags)
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries([
      ...known(names, 'string'),
      ...known(flags, 'boolean'),
    ]),
    strict: false,
    tokens: true,
  })
  const values: Record<string, string> = { ...options }
  const given = new Set<string>()
  const rest: readonly string[] = tokens.flatMap(token => {
    if (token.kind !== 'option') {
      return token.kind === 'positional' ? token.value : []
    }
    const { name, value } = token
    if (['help', 'h'].includes(name)) throw new HelpAsked(usage)
    if (!all.includes(name)) {
      const near = nearest(name, all)
      const meant = near === undefined ? '' : ` Did you mean "${near}"?`
      throw new UsageError(`There is no option --${name}.${meant} ${usage}`)
    }
    const flag = !names.includes(name)
    if (flag && value !== undefined) {
      throw new UsageError(`--${name} takes no value. ${usage}`)
    }
    if (!flag && (value === undefined || value === '')) {
      throw new UsageError(`--${name} needs a value. ${usage}`)
    }
    if (value === undefined) given.add(name)
    else values[name] = value
    return []
  })
  for (const [index, name] of positionals.entries()) {
    const value = rest[index]
    if (!value) throw new UsageError(`Name a ${name}. ${usage}`)
    values[name] = value
  }
  const extra = rest[positionals.length]
  if (extra !== undefined) {
    const what = positionals.length === 0 ? 'is no option' : 'is one too many'
    throw new UsageError(`"${extra}" ${what}. ${usage}`)
  }
  const switched = Object.fromEntries(
    flags.map(name => [name, given.has(name)]),
  )
  return { ...values, ...switched } as Record<Positional | Option, string> &
    Record<Flag, boolean>
}

/**
 * The options of a command line that has nothing else.
 * (['--output', 'x'], { output: 'dist' }) -> { output: 'x' }
 *
 * @throws UsageError
 */
export function readOptions<const Name extends string>(
  args: readonly string[],
  options: Readonly<Record<Name, string>>,
): Record<Name, string> {
  return readArguments(args, { options })
}

/**
 * Options, and words that belong to none, as many as there are.
 * (['en', '--date', '2026-11-22', 'terms'], { date: '' }) ->
 * { options: { date: '2026-11-22' }, words: ['en', 'terms'] }
 *
 * @throws UsageError
 */
export function readWords<const Name extends string>(
  args: readonly string[],
  options: Readonly<Record<Name, string>>,
): { options: Record<Name, string>; words: readonly string[] } {
  const names = Object.keys(options)
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(names.map(name => [name, { type: 'string' }])),
    strict: false,
    tokens: true,
  })
  const words = new Set(
    tokens.filter(({ kind }) => kind === 'positional').map(t => t.index),
  )
  const rest = args.filter((_, index) => !words.has(index))
  return { options: readOptions(rest, options), words: positionals }
}

/** (['language'], ['locales'], []) -> 'Type LANGUAGE. Options: --locales …' */
function describe(
  positionals: readonly string[],
  names: readonly string[],
  flags: readonly string[],
): string {
  const needed = positionals.map(name => name.toUpperCase()).join(' ')
  const listed = [
    ...names.map(name => `--${name} VALUE`),
    ...flags.map(name => `--${name}`),
  ]
  const options =
    listed.length === 0
      ? 'There are no options.'
      : `Options: ${listed.join(', ')}.`
  return needed === '' ? options : `Type ${needed}. ${options}`
}

/**
 * The day to build for: `date` where one was given, else today in the
 * operator's time zone.
 *
 * @throws UsageError where `date`, given as `--option`, is no day.
 */
export function readDay(
  date: string,
  timeZone: string,
  now: Date,
  option = 'date',
): string {
  if (date === '') return dayIn(timeZone, now)
  if (isDate(date)) return date
  throw new UsageError(`--${option} ${date} is no day. Write it as 2026-11-22.`)
}

/**
 * A whole number from `least` to `most`, given as `--option`.
 * ('days', '14') -> 14
 *
 * @throws UsageError
 */
export function readCount(
  option: string,
  text: string,
  least = 1,
  most = 1000,
): number {
  const count = Number(text)
  const whole = /^\d+$/.test(text) && count >= least && count <= most
  if (whole) return count
  throw new UsageError(
    `--${option} ${text} is no number from ${least} to ${most}.`,
  )
}

/**
 * The port to listen on: ('8080') -> 8080
 *
 * @throws UsageError where it is none.
 */
export function readPort(port: string): number {
  const number = Number(port)
  if (/^\d+$/.test(port) && number <= 65535) return number
  throw new UsageError(
    `--port ${port} is no port. Write a number up to 65535, such as 8080.`,
  )
}
