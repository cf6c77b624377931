import { lstatSync } from 'node:fs'
import {
  copyFile,
  mkdtemp,
  rename,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { measure } from '../release/manifest.ts'
import { type FileSigns, hasSign, noSigns, noteSign } from './fileSigns.ts'
import { otherFiles } from './otherFiles.ts'
import { releaseSigns } from './releaseSigns.ts'

const names = ['a', 'b', 'c', 'd', 'e']
const bytes = new TextEncoder().encode('words')
const later = Date.now() + 60_000
/** When all were read and written, as they say, in seconds since 1970. */
const times = [1_000_000_000, 1_000_000_000] as const
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-others-'))
})

afterAll(() => rm(folder, { recursive: true }))

const statOf = (name: string) => lstatSync(join(folder, name))

/** Writes all files, and signs them as if that were long ago. */
async function write(): Promise<FileSigns> {
  const signs = noSigns(names.length)
  for (const [at, name] of names.entries()) {
    await writeFile(join(folder, name), bytes)
    await utimes(join(folder, name), ...times)
    noteSign(signs, at, statOf(name), later)
  }
  return signs
}

const right = names.map(name => [name, measure(bytes)] as const)

test('a file of another size, with other bytes or gone is different', async () => {
  await write()
  await writeFile(join(folder, 'b'), 'wordy')
  await writeFile(join(folder, 'c'), 'words and more')
  await rm(join(folder, 'd'))
  const { different } = otherFiles(folder, right)
  expect([...different]).toEqual(['b', 'c', 'd'])
})

test('a file that has its sign is not read, any other is', async () => {
  const signs = await write()
  const wrong = names.map(name => [name, { size: 5, sha256: '' }] as const)
  const [b, c] = [join(folder, 'b'), join(folder, 'c')]
  await writeFile(b, 'wordy')
  await copyFile(c, `${c}.new`)
  await rename(`${c}.new`, c)
  for (const path of [b, c]) await utimes(path, ...times)
  const unread = otherFiles(folder, wrong, signs)
  expect([...unread.different]).toEqual(['b', 'c'])
  const compared = otherFiles(folder, right, signs)
  expect([...compared.different]).toEqual(['b'])
  // A sign that holds is left to the next build, too.
  expect(hasSign(compared.signs, 0, statOf('a'))).toBe(true)
})

test('what was written just now has no sign, as it may change unseen', async () => {
  await write()
  const { different, signs } = otherFiles(folder, right)
  expect([...different]).toEqual([])
  expect([...signs].every(Number.isNaN)).toBe(true)
  const long = otherFiles(folder, right, undefined, later).signs
  expect(names.every((name, at) => hasSign(long, at, statOf(name)))).toBe(true)
})

test('a release leaves signs, of what it kept those from before', async () => {
  const before = await write()
  const paths = Array.from({ length: 1000 }, (_, at) => names[at] ?? `${at}`)
  const files = paths.map(path => ({ path, ...measure(bytes) }))
  for (const path of paths) await writeFile(join(folder, path), bytes)
  const next = { folder, files, placed: later, kept: new Set(['b']) }
  const last = { files: files.slice(0, 5), signs: before }
  const signs = releaseSigns(next, last) ?? noSigns(1000)
  const signed = paths.filter((path, at) => hasSign(signs, at, statOf(path)))
  expect(signed).toEqual(paths.filter(path => path !== 'b'))
  expect(signs.slice(3, 6)).toEqual(before.slice(3, 6))
  const soon = releaseSigns({ ...next, placed: statOf('a').mtimeMs }, last)
  expect(soon?.slice(0, 3).every(Number.isNaN)).toBe(true)
  const few = { ...next, files: files.slice(1) }
  expect(releaseSigns(few, last)).toBeUndefined()
})
