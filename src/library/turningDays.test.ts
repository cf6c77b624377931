import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSite } from '../publish/makeSite.ts'
import { closeSearch } from '../search/searchIndex.ts'
import { writeHouse } from '../testing/house.ts'
import { loadLibrary } from './loadLibrary.ts'
import { lastTurningDay, turningDays } from './turningDays.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-days-'))
  await writeHouse(folder)
})

afterAll(async () => {
  await rm(folder, { recursive: true })
  await closeSearch()
})

/** The site as of a day, as text that can be compared. */
async function madeOn(day: string): Promise<Record<string, string>> {
  const { files } = await makeSite(folder, () => day)
  return Object.fromEntries(
    [...files].map(([path, bytes]) => [
      path,
      Buffer.from(bytes).toString('latin1'),
    ]),
  )
}

test('days on which texts take effect or are published', async () => {
  const library = await loadLibrary(folder, () => '2026-06-01')
  const days = turningDays(library).map(
    ({ day, effective, published }) =>
      `${day} ${effective.length} ${published.length}`,
  )
  expect(days).toMatchInlineSnapshot(`
    [
      "2024-02-15 0 5",
      "2024-03-01 5 0",
      "2024-12-01 0 3",
      "2025-01-01 3 0",
      "2026-04-01 0 3",
      "2026-05-01 3 0",
      "2026-11-15 0 3",
      "2027-01-01 3 0",
    ]
  `)
  expect(lastTurningDay(library)).toBe('2026-05-01')
  const before = { versions: library.versions, day: '1999-01-01' }
  expect(lastTurningDay(before)).toBe('1999-01-01')
})

test('between two turning days the site stays the same to the byte', async () => {
  const library = await loadLibrary(folder, () => '2026-06-01')
  const later = turningDays(library).filter(({ day }) => day > '2026-06-01')
  const [next] = later
  if (next === undefined) throw new Error('The fixture has no later day.')
  const dayBefore = new Date(Date.parse(next.day) - 86_400_000)
  const first = await madeOn('2026-06-01')
  const last = await madeOn(dayBefore.toISOString().slice(0, 10))
  expect(last).toEqual(first)
  expect(await madeOn(next.day)).not.toEqual(first)
}, 60_000)
