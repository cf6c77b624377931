import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { closeSearch } from '../search/searchIndex.ts'
import { build } from './build.ts'
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
