import { loadLibrary } from '../library/loadLibrary.ts'
import { type TurningDay, turningDays } from '../library/turningDays.ts'
import { ContentError, type Problem } from '../problem.ts'

/** A day on which the site has to be built again. */
export interface DueDay extends TurningDay {
  /** What would stop the build on that day, as the content is now. */
  readonly problems: readonly Problem[]
}

/** When a site has to be built again. */
export interface Due {
  /** Those after `from`, the earliest first. */
  readonly days: readonly DueDay[]
  /** The day after which they were looked for, `YYYY-MM-DD`. */
  readonly from: string
  /** The operator's IANA time zone, in which the days begin. */
  readonly timeZone: string
}

/**
 * Finds the days after `dayIn` on which the content in `locales` makes another
 * site, and tries now what each build would do then, since nobody is at work
 * when the day begins. The content need not be sound today.
 *
 * @throws ContentError where it cannot be read at all.
 */
export async function due(
  locales: string,
  dayIn: (timeZone: string) => string,
): Promise<Due> {
  const lenient = { frozen: false, complete: false }
  const library = await loadLibrary(locales, dayIn, lenient)
  const from = library.day
  const later = turningDays(library).filter(({ day }) => day > from)
  const days: DueDay[] = []
  for (const turning of later) {
    const problems = await problemsOn(locales, turning.day)
    days.push({ ...turning, problems })
  }
  return { days, from, timeZone: library.site.timeZone }
}

async function problemsOn(
  locales: string,
  day: string,
): Promise<readonly Problem[]> {
  try {
    await loadLibrary(locales, () => day)
    return []
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
}
