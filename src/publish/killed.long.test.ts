import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { closeSearch } from '../search/searchIndex.ts'
import { build } from './build.ts'
import { filesIn } from './filesIn.ts'
import { recoverFolder } from './recoverFolder.ts'
import { readRelease } from './release/readRelease.ts'
import { replaceFolder } from './replaceFolder.ts'

/** Kills (SIGKILL) at many moments; what is left must be a whole site. */

let home: string
let dist: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'tiaowen-killed-'))
  dist = join(home, 'dist')
  onTestFinished(() => rm(home, { recursive: true, force: true }))
})

/** Runs a program until it says something, and kills it some ms after. */
async function killed(args: readonly string[], after: number, spoken = true) {
  const node = ['--import', 'tsx', ...args]
  const child = spawn(process.execPath, node, { stdio: 'pipe' })
  const ended = new Promise(done => child.on('exit', done))
  if (spoken) await new Promise(done => child.stdout.once('data', done))
  await setTimeout(after)
  child.kill('SIGKILL')
  await ended
}

/** Replaces the folder again and again, each time by files that are alike. */
const replacing = (dist: string) => `
  import { replaceFolder } from './src/publish/replaceFolder.ts'
  const bytes = new TextEncoder()
  for (let round = 0; ; round++) {
    const files = Array.from({ length: 60 }, (_, index) =>
      ['a/' + index % 7 + '/' + index, bytes.encode('round ' + round)])
    await replaceFolder(${JSON.stringify(dist)}, new Map(files))
    if (round === 2) console.log('ready')
  }`

test('a folder that is being replaced is old or new, 100 kills in a row', async () => {
  await replaceFolder(dist, new Map())
  let recovered = 0
  for (let count = 0; count < 100; count++) {
    const code = ['--input-type=module', '--eval', replacing(dist)]
    await killed(code, (count * 37) % 50)
    if (!(await readdir(home)).includes('dist')) recovered++
    await recoverFolder(dist)
    expect(await readdir(home)).toEqual(['dist'])
    const found = await readdir(dist, { recursive: true, withFileTypes: true })
    const files = found.filter(it => it.isFile() && it.parentPath !== dist)
    const texts = files.map(it =>
      readFile(join(it.parentPath, it.name), 'utf8'),
    )
    const rounds = new Set(await Promise.all(texts))
    expect([files.length, rounds.size]).toEqual([60, 1])
  }
  console.log(`killed 100 times, ${recovered} of them between the renames`)
})

/** Puts some files among others that are kept, again and again. */
const patching = (dist: string) => `
  import { mkdir, writeFile } from 'node:fs/promises'
  import { filesIn } from './src/publish/filesIn.ts'
  import { stageFolder } from './src/publish/stageFolder.ts'
  const dist = ${JSON.stringify(dist)}
  for (let round = 0; ; round++) {
    const there = filesIn(dist)
    const paths = new Set(there.filter(path => path.startsWith('kept/')))
    const staged = await stageFolder(dist)
    for (const name of ['a', 'new/' + round]) {
      await mkdir(staged.folder + '/' + name, { recursive: true })
      for (let file = 0; file < 20; file++)
        await writeFile(staged.folder + '/' + name + '/' + file, 'round ' + round)
    }
    await staged.commit({ paths, there })
    await staged.clear()
    if (round === 2) console.log('ready')
  }`

test('files that are put among others are all old or all new, 100 kills in a row', async () => {
  const bytes = new TextEncoder().encode('kept')
  const kept = Array.from({ length: 60 }, (_, file) => `kept/${file}`)
  await replaceFolder(dist, new Map(kept.map(path => [path, bytes])))
  let recovered = 0
  for (let count = 0; count < 100; count++) {
    const code = ['--input-type=module', '--eval', patching(dist)]
    await killed(code, (count * 37) % 50)
    const left = (await readdir(home)).find(name => name.includes('next'))
    const files = left ? await readdir(join(home, left)) : []
    if (files.includes('.doing')) recovered++
    await recoverFolder(dist)
    expect(await readdir(home)).toEqual(['dist'])
    const found = filesIn(dist).filter(path => path !== '.tiaowen')
    expect(found.filter(path => path.startsWith('kept/'))).toHaveLength(60)
    const rest = found.filter(path => !path.startsWith('kept/'))
    const texts = rest.map(path => readFile(join(dist, path), 'utf8'))
    const rounds = new Set(await Promise.all(texts))
    const [round = ''] = rounds
    const number = round.replace('round ', '')
    const names = new Set(rest.map(path => path.replace(/\/\d+$/, '')))
    expect([rest.length, rounds.size]).toEqual([40, 1])
    expect(names).toEqual(new Set(['a', `new/${number}`]))
  }
  console.log(`killed 100 times, ${recovered} of them among the files`)
  expect(recovered).toBeGreaterThan(0)
})

test('a build that is killed leaves the last one, and the next completes', async () => {
  const options = {
    locales: 'locales',
    output: dist,
    dayIn: () => '2026-11-22',
  }
  const { release } = await build(options)
  await closeSearch()
  const args = ['--output', dist, '--date', '2026-11-22']
  const start = performance.now()
  await killed(['scripts/build.ts', ...args], 0)
  const span = performance.now() - start
  for (let count = 0; count < 20; count++) {
    await killed(['scripts/build.ts', ...args], (span * count) / 16, false)
    await recoverFolder(dist)
    expect((await readRelease(dist)).release).toBe(release)
  }
  expect((await build(options)).release).toBe(release)
  expect(await readdir(home)).toEqual(['dist'])
  await closeSearch()
})
