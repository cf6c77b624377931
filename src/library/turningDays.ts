import type { Library, Version } from './library.ts'

/** A day with which the site becomes another, though no file changed. */
export interface TurningDay {
  /** `YYYY-MM-DD`, in the operator's time zone. */
  readonly day: string
  /** The texts that take effect on it. */
  readonly effective: readonly Version[]
  /** The texts whose day of publication it is, and that take effect later. */
  readonly published: readonly Version[]
}

/** What turning days follow from. */
type Texts = Pick<Library, 'versions'>

/**
 * All turning days of a library, the earliest first. A site built as of any
 * day is the same, byte for byte, until the next of them.
 */
export function turningDays({ versions }: Texts): readonly TurningDay[] {
  const days = versions.flatMap(({ date, published }) => [date, published])
  return [...new Set(days)].toSorted().map(day => ({
    day,
    effective: versions.filter(({ date }) => date === day),
    published: versions.filter(
      ({ date, published }) => published === day && date !== day,
    ),
  }))
}

/**
 * The day since which a site built as of `library.day` is as it is: its last
 * turning day; before the first one, the day itself.
 */
export function lastTurningDay(library: Texts & Pick<Library, 'day'>): string {
  return turnedOn(library.versions, library.day) ?? library.day
}

/** The last turning day of some texts up to a day; undefined before the first. */
export function turnedOn(
  versions: readonly Pick<Version, 'date' | 'published'>[],
  day: string,
): string | undefined {
  return versions
    .flatMap(({ date, published }) => [date, published])
    .filter(one => one <= day)
    .toSorted()
    .at(-1)
}
