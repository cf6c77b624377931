/** Whether `text` is a day of the Gregorian calendar as ISO 8601 writes it. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
}

/** The day that `instant` falls on in an IANA time zone, as `YYYY-MM-DD`. */
export function dayIn(timeZone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant)
  const part = (type: string) => parts.find(p => p.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/**
 * When a day begins in an IANA time zone (RFC 3339), or, where clocks skip
 * midnight on it, the moment at which they do.
 * ('2026-11-22', 'Asia/Shanghai') -> '2026-11-22T00:00:00+08:00'
 */
export function startOfDay(day: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    timeZoneName: 'longOffset',
  })
  const midnightAt = (instant: string) => {
    const words = format.format(new Date(instant))
    // Old local times have seconds, which RFC 3339 cannot say.
    const offset = /[+-]\d\d:\d\d(?!:)/.exec(words)?.[0] ?? 'Z'
    return `${day}T00:00:00${offset}`
  }
  const near = midnightAt(`${day}T00:00:00Z`)
  const exact = midnightAt(near)
  return dayIn(timeZone, new Date(exact)) === day ? exact : near
}
