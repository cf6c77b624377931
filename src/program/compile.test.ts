import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compile } from './compile.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-compile-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Imports it as Node does, with no loader. */
const load = (address: string) => import(/* @vite-ignore */ address)

test('a module is one script, which is kept as long as it is the same', async () => {
  const address = await compile('src/group.ts', folder)
  const { group } = await load(address)
  const byLength = group(['a', 'bc', 'd'], (word: string) => word.length)
  expect([...byLength]).toEqual([
    [1, ['a', 'd']],
    [2, ['bc']],
  ])
  expect(await compile('src/group.ts', folder)).toBe(address)
  expect((await readdir(folder)).toSorted()).toEqual([
    new URL(address).pathname.split('/').at(-1),
    'group.json',
  ])
})

test('scripts of a module as it was go after a week', async () => {
  const old = async (name: string, days: number) => {
    await writeFile(join(folder, name), '')
    const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
    await utimes(join(folder, name), then, then)
  }
  await old('group-0000000000.mjs', 8)
  await old('group-1111111111.mjs', 6)
  await old('other-0000000000.mjs', 8)
  await compile('src/group.ts', folder)
  const left = (await readdir(folder)).toSorted()
  expect(left).toHaveLength(4)
  expect(left.at(0)).toBe('group-1111111111.mjs')
  expect(left.at(-1)).toBe('other-0000000000.mjs')
})

test('where nothing can be written, it is kept elsewhere, and finds packages', async () => {
  await writeFile(join(folder, 'file'), '')
  const address = await compile('src/library/plurals.ts', join(folder, 'file'))
  expect(address).not.toContain(folder)
  expect(await load(address)).toHaveProperty('checkPlurals')
})

test('this program knows where its own files are', async () => {
  const { sourceFolder } = await load(
    await compile('src/program/sourceFolder.ts', folder),
  )
  expect(sourceFolder).toBe(join(import.meta.dirname, '..'))
})
