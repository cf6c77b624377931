import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { filesIn } from './filesIn.ts'
import { patchFolder } from './patchFolder.ts'
import { recoverFolder } from './recoverFolder.ts'
import { replaceFolder } from './replaceFolder.ts'
import { stageFolder } from './stageFolder.ts'

let home: string
let target: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'tiaowen-patch-'))
  target = join(home, 'dist')
  onTestFinished(() => rm(home, { recursive: true, force: true }))
})

async function put(folder: string, files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

async function contents(folder: string) {
  const read = filesIn(folder).map(async path => [
    path,
    await readFile(join(folder, path), 'utf8'),
  ])
  return Object.fromEntries(await Promise.all(read))
}

test('files come, change and go, with the folders that are empty then', async () => {
  const next = join(home, 'next')
  await put(target, { a: '1', 'b/c': '1', 'd/e/f': '1' })
  await put(next, { a: '2', 'g/h': '2' })
  const patch = { added: ['g/h'], replaced: ['a'], removed: ['d/e/f'] }
  await patchFolder(target, next, patch)
  expect(await contents(target)).toEqual({ a: '2', 'b/c': '1', 'g/h': '2' })
  await expect(readFile(join(target, 'd'))).rejects.toThrow('ENOENT')
})

test('what fails in the middle leaves all as it was', async () => {
  const next = join(home, 'next')
  const before = { a: '1', 'b/c': '1', d: '1' }
  await put(target, before)
  await put(next, { a: '2', new: '2' })
  // A folder cannot be where a file is.
  await put(next, { 'd/e': '2' })
  const patch = { added: ['new'], replaced: ['a'], removed: ['b/c'] }
  const wrong = { ...patch, replaced: ['a', 'd/e'] }
  await expect(patchFolder(target, next, wrong)).rejects.toThrow()
  expect(await contents(target)).toEqual(before)
  const late = { ...patch, added: ['new', 'd/e'] }
  await put(next, { a: '2', new: '2' })
  await expect(patchFolder(target, next, late)).rejects.toThrow()
  expect(await contents(target)).toEqual(before)
})

test('a file in place of a folder is put there with all others', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const names = ['a', 'b', 'c', 'd']
  const kept = names.map(name => `kept/${name}`)
  const files = new Map(kept.map(path => [path, bytes('1')]))
  await replaceFolder(target, new Map([...files, ['x/y', bytes('1')]]))
  const staged = await stageFolder(target)
  await put(staged.folder, { x: '2' })
  await staged.commit({ paths: new Set(kept), there: filesIn(target) })
  await staged.clear()
  const { '.tiaowen': _, ...found } = await contents(target)
  const all = Object.fromEntries(kept.map(path => [path, '1']))
  expect(found).toEqual({ ...all, x: '2' })
})

test('what could be neither done nor undone is left, and gone on with', async () => {
  const bytes = new TextEncoder().encode('1')
  await replaceFolder(target, new Map([['a', bytes]]))
  const staged = await stageFolder(target)
  const patch = { added: ['new'], replaced: [], removed: ['a'] }
  await put(staged.folder, { new: '2', '.doing': JSON.stringify(patch) })
  await staged.clear()
  await recoverFolder(target)
  const { '.tiaowen': _, ...found } = await contents(target)
  expect(found).toEqual({ new: '2' })
  expect(await readdir(home)).toEqual(['dist'])
})
