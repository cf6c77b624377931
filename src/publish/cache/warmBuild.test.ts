import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { tinySite } from '../../library/tinySite.ts'
import { closeSearch } from '../../search/searchIndex.ts'
import { build } from '../build.ts'
import { filesIn } from '../filesIn.ts'
import { checkWarmBuilds } from './checkWarmBuilds.ts'

afterAll(closeSearch)

test('a build that takes things over gives what a new one gives', async () => {
  await checkWarmBuilds(tinySite, 2)
}, 120_000)

test('on a day with which nothing turns, the files of texts stay', async () => {
  const text = `---\ntitle: A\npublished: 2026-12-01\nsummary: B\n---\n\n## A {#use}\n`
  const locales = await tinySite({
    'en/notice/2027-01-01.md': text,
    'zh-CN/notice/2027-01-01.md': text,
  })
  const output = join(locales, '../dist')
  const all = { locales, output, cache: join(locales, '../cache') }
  /** By which numbers files of texts and of search are known on the disk. */
  const madeOn = async (day: string) => {
    await build({ ...all, dayIn: () => day, compressed: [] })
    const files = filesIn(output).filter(path =>
      /\/(terms|notice|search\/index)\//.test(path),
    )
    const inodes = files.map(async path => {
      const { ino } = await stat(join(output, path))
      return [path, ino] as const
    })
    return new Map(await Promise.all(inodes))
  }
  const first = await madeOn('2026-11-22')
  expect(first.size).toBeGreaterThan(30)
  expect(await madeOn('2026-11-30')).toEqual(first)
  const turned = await madeOn('2027-01-01')
  const page = 'en/notice/index.html'
  expect(turned.get(page)).not.toBe(first.get(page))
}, 60_000)
