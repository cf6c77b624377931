import {
  mkdtemp,
  readdir,
  readFile,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptBuild } from './keptBuild.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-kept-'))
  await source('inner.js', 'export const word = "first"', 60)
  await source('outer.js', 'import { word } from "./inner.js"; use(word)', 60)
})
afterEach(() => rm(folder, { recursive: true }))

/** Writes a source as if some seconds ago. */
async function source(name: string, text: string, ago: number) {
  await writeFile(join(folder, name), text)
  const then = new Date(Date.now() - ago * 1000)
  await utimes(join(folder, name), then, then)
}

const made = (minify = false) => {
  const entryPoints = [join(folder, 'outer.js')]
  const options = { entryPoints, bundle: true, minify }
  return keptBuild('outer', '.js', options, join(folder, 'kept'))
}

/** Makes sure that it would be seen if esbuild were asked again. */
async function mark(path: string) {
  await writeFile(path, 'kept')
}

test('what was made is kept until one of its files is written', async () => {
  const first = await made()
  expect(await readFile(first, 'utf8')).toContain('"first"')
  await mark(first)
  expect(await made()).toBe(first)
  expect(await readFile(first, 'utf8')).toBe('kept')
  await source('inner.js', 'export const word = "other"', 30)
  const second = await made()
  expect(second).not.toBe(first)
  expect(await readFile(second, 'utf8')).toContain('"other"')
})

test('what is asked for otherwise, or is gone, is made again', async () => {
  const first = await made()
  await mark(first)
  const small = await made(true)
  expect(small).not.toBe(first)
  expect(await readFile(small, 'utf8')).toContain('"first"')
  await rm(small)
  expect(await made(true)).toBe(small)
  expect(await readFile(small, 'utf8')).toContain('"first"')
})

test('what was written just now may be read otherwise next time', async () => {
  await source('inner.js', 'export const word = "new"', -60)
  const path = await made()
  expect(await readdir(dirname(path))).toHaveLength(1)
  await mark(path)
  expect(await made()).toBe(path)
  expect(await readFile(path, 'utf8')).toContain('"new"')
})

test('what esbuild cannot make is told, and nothing is kept', async () => {
  await source('inner.js', 'export const = 1', 60)
  await expect(made()).rejects.toThrow('Expected identifier')
  await source('inner.js', 'export const word = "good"', 30)
  expect(await readFile(await made(), 'utf8')).toContain('"good"')
})
