import { expect, test } from 'vitest'
import type { Timed } from './compareBuilds.ts'
import { formatBuilds } from './formatBuilds.ts'
import { formatGrowth } from './formatGrowth.ts'
import { formatRebuilds } from './formatRebuilds.ts'
import { formatSaving } from './formatSaving.ts'

const timed = (system: string, pages: number, ...walls: number[]): Timed => ({
  ...{ system, pages },
  runs: walls.map(wall => ({ wall, cpu: wall * 2, peak: wall * 100 })),
  rebuilds: walls.map(wall => ({ wall: wall / 10, cpu: 1, peak: 1 })),
})

test('builds are compared by the median of their runs', () => {
  const all = [timed('ours', 100, 3, 1, 2), timed('theirs', 100, 8, 4, 5)]
  expect(formatBuilds(all)).toMatchInlineSnapshot(`
    "| 100 texts | time (least–most) | CPU | memory | texts a second | ours takes of it |
    | --- | --- | --- | --- | --- | --- |
    | ours | 2.0 s (1.0–3.0) | 4.0 s | 200 MiB | 50 | 1.00 |
    | theirs | 5.0 s (4.0–8.0) | 10.0 s | 500 MiB | 20 | 0.40 |"
  `)
})

test('growth is told by texts a second, where a system built so many', () => {
  const all = [
    timed('ours', 100, 2),
    timed('theirs', 100, 4),
    timed('ours', 1000, 25),
  ]
  expect(formatGrowth(all)).toMatchInlineSnapshot(`
    "| texts a second | 100 texts | 1000 texts |
    | --- | --- | --- |
    | ours | 50 | 40 |
    | theirs | 25 | – |"
  `)
})

test('a build after one changed sentence is told as a part of a cold one', () => {
  const all = [timed('ours', 100, 3, 1, 2), timed('theirs', 1000, 8, 4, 5)]
  expect(formatRebuilds(all)).toMatchInlineSnapshot(`
    "| one sentence changed | 100 texts | 1000 texts |
    | --- | --- | --- |
    | ours | 0.2 s (0.1–0.3), 0.10 | – |
    | theirs | – | 0.5 s (0.4–0.8), 0.10 |"
  `)
})

test('saving is told in milliseconds, and that a page missed an edit', () => {
  const all = [{ system: 'ours', pages: 100, times: [30.4, 20, Infinity] }]
  expect(formatSaving(all)).toMatchInlineSnapshot(`
    "| saved and shown | 100 texts |
    | --- | --- |
    | ours | 30 ms (20–∞) |"
  `)
})
