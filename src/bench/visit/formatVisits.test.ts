import { expect, test } from 'vitest'
import { formatVisits } from './formatVisits.ts'

test('visits are a table of medians, and what was never found is said', () => {
  const visit = (time: number) => ({
    atLoad: { requests: 4, bytes: 10_000 + time },
    afterIdle: { requests: 5, bytes: 12_000 },
    ...{ firstPaint: time, largestPaint: 2 * time, shift: 0, blocking: 12.4 },
    search: { bytes: 20_000, time: time > 400 ? Infinity : time },
  })
  const [quick, slow] = [[300, 900, 200], [900]].map(its => its.map(visit))
  const table = formatVisits([
    { name: 'quick', visits: quick ?? [] },
    { name: 'slow', visits: slow ?? [] },
  ])
  expect(table).toMatchInlineSnapshot(`
    "|  | quick | slow |
    | --- | --- | --- |
    | bytes at load | 10.3 kB | 10.9 kB |
    | requests at load | 4 | 4 |
    | bytes after idle | 12.0 kB | 12.0 kB |
    | requests after idle | 5 | 5 |
    | first contentful paint | 0.30 s | 0.90 s |
    | largest contentful paint | 0.60 s | 1.80 s |
    | layout shift | 0.000 | 0.000 |
    | blocking time | 12 ms | 12 ms |
    | bytes to the first result | 20.0 kB | (20.0 kB) |
    | first key to first result | 0.30 s | never |"
  `)
})
