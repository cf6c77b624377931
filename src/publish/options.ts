import { parseArgs } from 'node:util'
import { dayIn, isDate } from '../library/date.ts'
import { didYouMean } from '../nearest.ts'

/** A command was called wrongly. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
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
  const names = Object.keys(defaults)
  const options = Object.fromEntries(
    names.map(name => [name, { type: 'string' as const }]),
  )
  const { tokens, values } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind === 'positional') {
      throw new UsageError(`"${token.value}" is no option. ${usage(names)}`)
    }
    if (token.kind !== 'option') continue
    if (!names.includes(token.name)) {
      const mend = didYouMean(token.name, names, usage(names))
      throw new UsageError(`There is no option --${token.name}. ${mend}`)
    }
    if (token.value === undefined || token.value === '') {
      throw new UsageError(`--${token.name} needs a value. ${usage(names)}`)
    }
  }
  return { ...defaults, ...values } as Record<Name, string>
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
