import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readDeploy, readReleases, readRollback } from './commandLine.ts'

test('what is left out has its meaning', () => {
  expect(readDeploy(['--to', 'public'])).toMatchObject({
    ...{ to: 'public', from: 'dist', purge: 'purge.txt' },
    live: { keep: 5, concurrency: 8, dryRun: false, overwrite: false },
  })
  expect(readRollback(['8f3a', '--to', 'public']).release).toBe('8f3a')
  expect(readReleases(['--to', 'public']).to).toBe('public')
})

test.each([
  [['--keep', 'all'], '--keep all is no number from 0 to 1000.'],
  [['--keep', '1e3'], '--keep 1e3 is no number'],
  [['--concurrency', '0'], '--concurrency 0 is no number from 1 to 50.'],
  [['--dry-rnu'], 'There is no option --dry-rnu. Did you mean "dry-run"?'],
])('%j is refused', (args, told) => {
  expect(() => readDeploy(args)).toThrow(told)
})

test('the addresses to purge are written, one a line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-purge-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'purge.txt')
  await readDeploy(['--purge', file]).live.purge(['https://a/', 'https://b/'])
  expect(await readFile(file, 'utf8')).toBe('https://a/\nhttps://b/\n')
  const { live } = readDeploy(['--purge', join(folder, 'no/purge.txt')])
  await expect(live.purge([])).rejects.toThrow(
    /cannot be written: ENOENT.* Name another file with --purge\.$/,
  )
})
