import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { versionData } from '../../formats/versionData.ts'
import { type Clause, type Comparable, flatten } from '../../legal/clause.ts'
import type { Library, Version } from '../../library/library.ts'
import { loadLibrary } from '../../library/loadLibrary.ts'
import { site } from '../../pages/site.ts'
import { writeHouse } from '../../testing/house.ts'
import { noAssets } from '../../testing/noAssets.ts'
import { clausesFrom } from './clausesFrom.ts'

let folder: string
let library: Library

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-clauses-'))
  await writeHouse(folder)
  library = await loadLibrary(folder, () => '2026-11-22')
})

afterAll(() => rm(folder, { recursive: true }))

/** A version's index.json, as it is read. */
function fileOf(version: Version) {
  const whole = site(library, noAssets)
  return JSON.parse(JSON.stringify(versionData(whole, version)))
}

/** A clause by what comparisons look at. */
function seen({ level: _, line: __, clauses, ...rest }: Clause): Comparable {
  return { ...rest, clauses: clauses.map(seen) }
}

test('index.json gives back all clauses as they were', () => {
  expect(library.versions.length).toBeGreaterThan(10)
  for (const version of library.versions) {
    expect(flatten(version.clauses).length).toBeGreaterThan(2)
    expect(clausesFrom(fileOf(version), version.date)).toEqual(
      version.clauses.map(seen),
    )
  }
})

test('a file that is not that version, or not whole, is refused', () => {
  const [version] = library.versions
  const file = version && fileOf(version)
  const { date } = file
  const [first, ...rest] = file.clauses
  const { html: _, ...bare } = first
  const read = (data: unknown) => () => clausesFrom(data, date)
  expect(read(file)).not.toThrow()
  expect(read({ ...file, date: '2020-01-01' })).toThrow(`version of ${date}`)
  expect(read({ date })).toThrow('no clauses')
  expect(read({ date, clauses: [bare] })).toThrow('no "html"')
  expect(read({ date, clauses: [{ ...first, kind: 'poem' }] })).toThrow('poem')
  expect(read({ date, clauses: rest.slice(1) })).toThrow('stands nowhere')
  for (const data of [null, 1, '', undefined]) expect(read(data)).toThrow()
})
