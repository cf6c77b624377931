import { expect, test } from 'vitest'
import { askedFor } from './askedFor.ts'

const texts = ['2024-03-01', '2025-01-01', '2026-05-01'].map(date => ({ date }))

/** What is asked for, in short. */
function read(search: string) {
  const { from, to, ...rest } = askedFor(search, texts)
  return { from: from?.date, to: to?.date, ...rest }
}

const nothing = { from: undefined, to: undefined, unknown: undefined }

test('an address names two versions by their dates', () => {
  expect(read('?from=2024-03-01&to=2026-05-01')).toEqual({
    ...nothing,
    from: '2024-03-01',
    to: '2026-05-01',
    swapped: false,
    query: '?from=2024-03-01&to=2026-05-01',
  })
})

test('the older version comes first, however they are named', () => {
  expect(read('?from=2026-05-01&to=2024-03-01')).toEqual({
    ...nothing,
    from: '2024-03-01',
    to: '2026-05-01',
    swapped: true,
    query: '?from=2024-03-01&to=2026-05-01',
  })
})

test('a date that no version has is told, and the other one kept', () => {
  expect(read('?from=2023-01-01&to=2026-05-01')).toEqual({
    from: undefined,
    to: '2026-05-01',
    unknown: '2023-01-01',
    swapped: false,
    query: '?from=2023-01-01&to=2026-05-01',
  })
  expect(read('?to=<b>call us now</b>').unknown).toBe('<b>call us')
})

test.each(['', '?from=&to=', '?q=1'])('"%s" asks for nothing', search => {
  expect(read(search)).toEqual({ ...nothing, swapped: false, query: '' })
})

test('one version is not enough', () => {
  expect(read('?from=2025-01-01')).toMatchObject({
    ...nothing,
    from: '2025-01-01',
  })
})
