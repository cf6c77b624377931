import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { filesIn } from './filesIn.ts'

test('links are files, and are not followed', async () => {
  const home = await mkdtemp(join(tmpdir(), 'tiaowen-files-'))
  onTestFinished(() => rm(home, { recursive: true }))
  const folder = join(home, 'dist')
  await mkdir(join(folder, 'en/terms'), { recursive: true })
  await mkdir(join(home, 'else'))
  await writeFile(join(home, 'else/a'), '')
  await writeFile(join(folder, 'en/terms/index.html'), '')
  await symlink(join(home, 'else'), join(folder, 'en/else'))
  await symlink(folder, join(folder, 'round'))
  expect(filesIn(folder).toSorted()).toEqual([
    'en/else',
    'en/terms/index.html',
    'round',
  ])
})
