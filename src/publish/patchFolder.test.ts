import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
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
  const doing = JSON.stringify({ ...patch, releases: [','] })
  await put(staged.folder, { new: '2', '.doing': doing })
  await staged.clear()
  await recoverFolder(target)
  const { '.tiaowen': _, ...found } = await contents(target)
  expect(found).toEqual({ new: '2' })
  expect(await readdir(home)).toEqual(['dist'])
})

test('what was not done is not gone on with in another release, or in none', async () => {
  const next = `${target}.next-999999999`
  const list = (release: string) => ({ 'manifest.json': release })
  await put(target, { a: '1', '.tiaowen': '1', ...list('first') })
  const files = { a: '2', 'd/e': '2', ...list('second') }
  await put(next, { '.tiaowen': '1', ...files })
  await put(target, { d: '1' })
  const patch = { added: ['d/e'], replaced: ['a', 'manifest.json'] }
  await put(next, {
    '.doing': JSON.stringify({
      ...patch,
      removed: [],
      releases: ['5 first,', '6 second,'],
    }),
  })
  await put(target, list('third'))
  await recoverFolder(target)
  expect(await contents(target)).toMatchObject({ a: '1', d: '1' })
  expect(await readdir(home)).toEqual(['dist'])
  await rm(target, { recursive: true })
  await put(next, { '.tiaowen': '1', '.doing': '{"releases":["5 first,"]}' })
  await recoverFolder(target)
  expect(await readdir(home)).toEqual([])
})

test('one that another process puts files into is left to it', async () => {
  await replaceFolder(target, new Map())
  const staged = await stageFolder(target)
  await put(`${target}.next-${process.ppid}`, { '.doing': '{}' })
  await expect(staged.commit()).rejects.toThrow(
    `is being written by another run, of process ${process.ppid}.`,
  )
  await staged.clear()
  expect(await contents(target)).toEqual({ '.tiaowen': '1\n' })
})

test.each([
  ['a folder of it is a link', 'link'],
  ['a folder is where a file comes', 'new'],
])('where %s, all is put there anew', async (_, odd) => {
  const names = ['a', 'b', 'c', 'd']
  const kept = names.map(name => `kept/${name}`)
  const bytes = new TextEncoder().encode('1')
  await replaceFolder(target, new Map(kept.map(path => [path, bytes])))
  if (odd === 'link') {
    await rename(join(target, 'kept'), join(home, 'else'))
    await symlink(join(home, 'else'), join(target, 'kept'))
  } else await mkdir(join(target, 'new'))
  const staged = await stageFolder(target)
  await put(staged.folder, { new: '2' })
  await staged.commit({ paths: new Set(kept), there: filesIn(target) })
  await staged.clear()
  const all = Object.fromEntries(kept.map(path => [path, '1']))
  expect(await contents(target)).toEqual({
    '.tiaowen': '1\n',
    ...{ ...all, new: '2' },
  })
})

test('where the folder is a link, the one behind it is replaced', async () => {
  const real = join(home, 'site')
  const bytes = (text: string) => new TextEncoder().encode(text)
  await replaceFolder(real, new Map([['a', bytes('1')]]))
  await symlink(real, target)
  await replaceFolder(target, new Map([['a', bytes('2')]]))
  expect(await contents(real)).toEqual({ '.tiaowen': '1\n', a: '2' })
  expect(await readFile(join(target, 'a'), 'utf8')).toBe('2')
  expect((await readdir(home)).toSorted()).toEqual(['dist', 'site'])
})
