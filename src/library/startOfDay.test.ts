import { expect, test } from 'vitest'
import { dayIn } from './date.ts'
import { startOfDay } from './startOfDay.ts'

test.each([
  ['2026-11-22', 'Asia/Shanghai', '2026-11-22T00:00:00+08:00'],
  ['2026-11-22', 'UTC', '2026-11-22T00:00:00Z'],
  ['2026-07-01', 'America/New_York', '2026-07-01T00:00:00-04:00'],
  ['2026-01-01', 'America/New_York', '2026-01-01T00:00:00-05:00'],
  ['2026-01-01', 'Asia/Kathmandu', '2026-01-01T00:00:00+05:45'],
  // The night in which clocks change comes after the beginning of the day.
  ['2026-03-29', 'Europe/Berlin', '2026-03-29T00:00:00+01:00'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-30T00:00:00+02:00'],
  ['2026-10-25', 'Europe/Berlin', '2026-10-25T00:00:00+02:00'],
  ['2026-10-04', 'Australia/Sydney', '2026-10-04T00:00:00+10:00'],
])('%s in %s begins at %s', (day, zone, instant) => {
  expect(startOfDay(day, zone)).toBe(instant)
})

test.each([
  ['2025-04-25', 'Africa/Cairo'],
  ['2019-09-08', 'America/Santiago'],
  ['2018-11-04', 'America/Sao_Paulo'],
])('%s in %s, where clocks skip midnight, begins on that day', (day, zone) => {
  const start = new Date(startOfDay(day, zone))
  expect(dayIn(zone, start)).toBe(day)
  expect(dayIn(zone, new Date(start.valueOf() - 1))).not.toBe(day)
})
