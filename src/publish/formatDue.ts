import type { Version } from '../library/library.ts'
import { startOfDay } from '../library/startOfDay.ts'
import { formatProblem } from '../problem.ts'
import type { Due } from './due.ts'

/**
 * A line for each day on which the site has to be built again, the next one
 * first, and below it what would stop that build:
 * `2027-01-01  from 2027-01-01T00:00:00+08:00: agreement takes effect (en)`
 */
export function formatDue({ days, from, timeZone }: Due): string {
  if (days.length === 0) {
    return `Nothing is due after ${from}: no text takes effect or is published later.`
  }
  return days
    .flatMap(({ day, effective, published, problems }) => [
      `${day}  from ${startOfDay(day, timeZone)}: ${[
        ...byDocument(effective, 'takes effect'),
        ...byDocument(published, 'is published'),
      ].join('; ')}`,
      ...problems.map(problem => `  stops it: ${formatProblem(problem)}`),
    ])
    .join('\n')
}

/** (texts, 'takes effect') -> ['agreement takes effect (zh-CN, en)'] */
function byDocument(texts: readonly Version[], what: string): string[] {
  const names = [...new Set(texts.map(({ document }) => document))]
  return names.map(name => {
    const own = texts.filter(({ document }) => document === name)
    return `${name} ${what} (${own.map(({ tag }) => tag).join(', ')})`
  })
}
