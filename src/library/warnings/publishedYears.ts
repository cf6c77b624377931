import type { Warn } from '../findWarnings.ts'
import type { Version } from '../library.ts'

/**
 * Days of publication that are years from the day of effect, or from what the
 * source says: most likely a slip in the year. Recorded ones stay as they are.
 */
export const publishedYears: Warn = ({ texts }, source) => {
  const original = texts.get(source)
  return [...texts.values()].flatMap(version => {
    const strange = reason(version, original)
    if (version.record !== undefined || strange === undefined) return []
    return {
      rule: 'published-year',
      file: version.file,
      ...(version.places.get('published') ?? { line: 1, column: 1 }),
      message: `says that it was published on ${version.published}, ${strange}.`,
      mend: 'Write the day on which it was made public. If this one is right, it is told until it is recorded: npm run publish-version',
    }
  })
}

/** Why a day is strange; undefined where it is not. */
function reason(
  { published, date }: Version,
  original: Version | undefined,
): string | undefined {
  if (later(published, 2) < date) {
    return 'more than two years before it takes effect'
  }
  if (published > later(date, 2)) {
    return 'more than two years after it takes effect'
  }
  const there = original?.published ?? published
  const apart =
    published < there
      ? later(published, 1) < there
      : published > later(there, 1)
  return apart
    ? `more than a year from ${there}, which ${original?.file} says`
    : undefined
}

/** ('2026-11-22', 2) -> '2028-11-22', which need not be in the calendar */
function later(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
}
