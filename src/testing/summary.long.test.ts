import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 30_000 }) // each runs Vitest once more

const vitest = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
)
const reporter = path.join(import.meta.dirname, 'summary.ts')

/** The end of the output of Vitest on some test files, and its exit status. */
function run(files: Record<string, string>, config = {}) {
  const root = mkdtempSync(path.join(tmpdir(), 'tiaowen-summary-'))
  const test = JSON.stringify({ globals: true, ...config })
  writeFileSync(
    path.join(root, 'vitest.config.ts'),
    `import { summary } from ${JSON.stringify(reporter)}
    export default { test: { ...${test}, reporters: ['default', summary()] } }`,
  )
  for (const [name, text] of Object.entries(files))
    writeFileSync(path.join(root, name), text)
  const { stdout, status } = spawnSync(process.execPath, [vitest, 'run'], {
    cwd: root,
    encoding: 'utf8',
  })
  rmSync(root, { recursive: true })
  return { status, last: stdout.split('\n').slice(-2) }
}

test('the last line counts the tests', () => {
  const files = {
    'a.test.js': `test('one', () => {}); test.skip('two', () => {})
      describe('more', () => { test('three', () => {}); test.todo('four') })`,
  }
  expect(run(files)).toEqual({
    status: 0,
    last: ['2 passed, 0 failed, 2 skipped', ''],
  })
})

test('a broken file, hook or promise is a failure too', () => {
  const files = {
    'a.test.js': `test('good', () => {}); test('bad', () => { throw 1 })`,
    'file.test.js': 'throw 2',
    'hook.test.js': `describe('suite', () => {
      beforeAll(() => { throw 3 }); test('not reached', () => {}) })`,
    'promise.test.js': `test('good', async () => {
      Promise.reject(new Error('4')); await new Promise(setImmediate) })`,
  }
  expect(run(files)).toEqual({
    status: 1,
    last: ['2 passed, 4 failed, 1 skipped', ''],
  })
})

test('a set-up that fails before any test is a failure', () => {
  const files = {
    'a.test.js': `test('good', () => {})`,
    'setup.js': 'export default () => { throw 5 }',
  }
  expect(run(files, { globalSetup: './setup.js' })).toEqual({
    status: 1,
    last: ['0 passed, 1 failed, 0 skipped', ''],
  })
})
