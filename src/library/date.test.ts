import { describe, expect, test } from 'vitest'
import { dayIn, isDate } from './date.ts'

describe('a day of the calendar', () => {
  test.each(['2026-11-22', '2024-02-29', '2000-02-29', '0001-01-01'])(
    '%s is one',
    text => expect(isDate(text)).toBe(true),
  )

  test.each([
    ...['2026-02-30', '2025-02-29', '1900-02-29', '2026-13-01', '2026-00-01'],
    ...[
      '2026-1-1',
      '20261122',
      '2026-11-22T00:00',
      '22.11.2026',
      '',
      ' 2026-11-22',
    ],
    ...['２０２６-11-22', '2026-11-22\n'],
  ])('%j is none', text => expect(isDate(text)).toBe(false))
})

describe('the day in a time zone', () => {
  const evening = new Date('2026-11-21T16:30:00Z')

  test('is already the next in Shanghai', () => {
    expect(dayIn('Asia/Shanghai', evening)).toBe('2026-11-22')
  })

  test('is still the same in Berlin and New York', () => {
    expect(dayIn('Europe/Berlin', evening)).toBe('2026-11-21')
    expect(dayIn('America/New_York', evening)).toBe('2026-11-21')
  })

  test('is padded', () => {
    expect(dayIn('UTC', new Date('2027-01-02T00:00:00Z'))).toBe('2027-01-02')
  })
})
