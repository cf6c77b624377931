import { remember } from '../legal/remember.ts'
import { dayIn } from './date.ts'

/** To make one takes far longer than to use it. */
const offsets = remember(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }),
)

/**
 * When a day begins in an IANA time zone (RFC 3339), or, where clocks skip
 * midnight on it, the moment at which they do.
 * ('2026-11-22', 'Asia/Shanghai') -> '2026-11-22T00:00:00+08:00'
 */
export function startOfDay(day: string, timeZone: string): string {
  const midnightAt = (instant: string) => {
    const words = offsets(timeZone).format(new Date(instant))
    // Old local times have seconds, which RFC 3339 cannot say.
    const offset = /[+-]\d\d:\d\d(?!:)/.exec(words)?.[0] ?? '+00:00'
    return `${day}T00:00:00${offset}`.replace('+00:00', 'Z')
  }
  const near = midnightAt(`${day}T00:00:00Z`)
  const exact = midnightAt(near)
  return dayIn(timeZone, new Date(exact)) === day ? exact : near
}
