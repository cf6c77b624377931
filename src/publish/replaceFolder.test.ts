import { spawn } from 'node:child_process'
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { recoverFolder } from './recoverFolder.ts'
import { replaceFolder } from './replaceFolder.ts'

/** What is left when a build is killed, and what the next one makes of it. */

const bytes = (text: string) => new TextEncoder().encode(text)
const site = (text: string) => new Map([['en/index.html', bytes(text)]])

let home: string
let dist: string
/** A number that no process has: of one that has ended. */
let gone: number

beforeAll(async () => {
  const child = spawn(process.execPath, ['--version'])
  gone = child.pid ?? 0
  await new Promise(done => child.on('exit', done))
})

beforeEach(async () => {
  await rm(home ?? '', { recursive: true, force: true })
  home = await mkdtemp(join(tmpdir(), 'tiaowen-replace-'))
  dist = join(home, 'dist')
  await replaceFolder(dist, site('first'))
})

afterAll(() => rm(home, { recursive: true }))

const page = () => readFile(join(dist, 'en/index.html'), 'utf8')

test('killed between the two renames: the last site is put back', async () => {
  await cp(dist, `${dist}.next-${gone}`, { recursive: true })
  await rename(dist, `${dist}.last-${gone}`)
  await recoverFolder(dist)
  expect(await readdir(home)).toEqual(['dist'])
  expect(await page()).toBe('first')
})

test('killed before or after: what is in place stays, leftovers go', async () => {
  await cp(dist, `${dist}.next-${gone}`, { recursive: true })
  await cp(dist, `${dist}.last-${gone}`, { recursive: true })
  // Numbers are given again, in a container nearly always.
  await cp(dist, `${dist}.next-${process.pid}`, { recursive: true })
  await replaceFolder(dist, site('second'))
  expect(await readdir(home)).toEqual(['dist'])
  expect(await page()).toBe('second')
})

test('what another build is writing is left alone, as are other names', async () => {
  const others = [`dist.next-${process.ppid}`, 'dist.last-year', 'my.last-1']
  for (const name of others) {
    await cp(dist, join(home, name), { recursive: true })
  }
  // Of a person, who happens to name a year as we name a process.
  await mkdir(join(home, 'dist.last-2025'))
  await writeFile(join(home, 'dist.last-2025', 'thesis.txt'), 'All of it')
  others.push('dist.last-2025')
  await recoverFolder(dist)
  expect(await readdir(home)).toEqual(['dist', ...others].sort())
})

test('a file that is the same keeps its time, by which browsers ask', async () => {
  const both = (text: string) => site(text).set('en/other.html', bytes('same'))
  const file = (name: string) => join(dist, 'en', name)
  const then = new Date('2026-11-22T00:00:00Z')
  await replaceFolder(dist, both('old words'))
  for (const name of ['index.html', 'other.html']) {
    await utimes(file(name), then, then)
  }
  await replaceFolder(dist, both('new words'))
  expect((await stat(file('other.html'))).mtime).toEqual(then)
  expect((await stat(file('index.html'))).mtime).not.toEqual(then)
  expect(await page()).toBe('new words')
})
