import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { writeFiles } from './writeFiles.ts'

test('what a stopped program left of a file goes when it is written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'write-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  // No process has the first id; the second is at work still.
  const left = ['.a.md-999999999', `.a.md-${process.ppid}`, '.b.md-999999999']
  for (const name of left) await writeFile(join(folder, name), 'half')
  await writeFiles(new Map([[join(folder, 'a.md'), 'whole']]))
  expect(await readdir(folder)).toEqual([left[1], left[2], 'a.md'].toSorted())
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('whole')
})
