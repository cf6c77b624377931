import { expect, test } from 'vitest'
import { inForce } from './library.ts'

const dated = [
  { date: '2026-05-01' },
  { date: '2027-01-01' },
  { date: '2025-01-01' },
]

test.each([
  ['2026-04-30', '2025-01-01'],
  ['2026-05-01', '2026-05-01'],
  ['2026-12-31', '2026-05-01'],
  ['2030-01-01', '2027-01-01'],
])('on %s the version of %s is in force', (day, date) => {
  expect(inForce(dated, day)?.date).toBe(date)
})

test('before the first has taken effect, it is the first', () => {
  expect(inForce(dated, '2020-01-01')?.date).toBe('2025-01-01')
})

test('of none, none', () => {
  expect(inForce([], '2026-01-01')).toBeUndefined()
})
