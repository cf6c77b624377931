import { expect, test } from 'vitest'
import type { Timed } from './compareBuilds.ts'
import { formatBuilds } from './formatBuilds.ts'
import { formatGrowth } from './formatGrowth.ts'

const timed = (system: string, pages: number, ...walls: number[]): Timed => ({
  ...{ system, pages },
  runs: walls.map(wall => ({ wall, cpu: wall * 2, peak: wall * 100 })),
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
    "| texts a second | of 100 | of 1000 |
    | --- | --- | --- |
    | ours | 50 | 40 |
    | theirs | 25 | – |"
  `)
})
