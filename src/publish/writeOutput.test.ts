import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tinySite } from '../library/tinySite.ts'
import { runScript } from '../testing/runScript.ts'
import { writeOutput } from './writeOutput.ts'

const text = 'zh-CN/terms/2026-11-22.md'

describe('a file is never written into the content', () => {
  test.each(['', text, 'en.xlf', 'new/en.xlf'])('%j', async name => {
    const locales = await tinySite()
    const before = await readFile(join(locales, text), 'utf8')
    const file = join(locales, name)
    await expect(writeOutput(file, 'x', locales, true)).rejects.toThrow(
      `${file} lies in ${locales}, the folder of the content. Name a file outside of it with --output.`,
    )
    expect(await readFile(join(locales, text), 'utf8')).toBe(before)
  })

  test('by a link', async () => {
    const locales = await tinySite()
    const link = join(locales, '..', 'link')
    await symlink(locales, link)
    await expect(
      writeOutput(join(link, text), 'x', locales, true),
    ).rejects.toThrow('lies in')
  })
})

test('nor in the place of a folder', async () => {
  const locales = await tinySite()
  const folder = join(locales, '..', 'out')
  await mkdir(folder)
  await expect(writeOutput(folder, 'x', locales, true)).rejects.toThrow(
    `${folder} is a folder. Name a file with --output.`,
  )
})

test('beside the content it is, in place of another', async () => {
  const locales = await tinySite()
  for (const name of ['locales.xlf', '..xlf', 'new/en.xlf']) {
    const file = join(locales, '..', name)
    await writeOutput(file, 'before', locales, false)
    await writeOutput(file, 'after', locales, true)
    expect(await readFile(file, 'utf8')).toBe('after')
  }
})

test('what somebody may have worked in stays, unless it is to go', async () => {
  const locales = await tinySite()
  const file = join(locales, '../en.po')
  await writeOutput(file, 'exported', locales, false)
  await writeOutput(file, 'exported', locales, false)
  await writeFile(file, 'translated')
  const typed = ['en', '--locales', locales, '--output', file]
  expect(await runScript('export', typed)).toEqual({
    code: 1,
    stdout: '',
    stderr: `${file} is there already, and says something else: somebody may have worked in it. Import it first, or move it away, or say --overwrite.\n`,
  })
  expect(await readFile(file, 'utf8')).toBe('translated')
  await writeOutput(file, 'exported', locales, true)
  expect(await readFile(file, 'utf8')).toBe('exported')
})

test('behind a link it is written, and the link stays', async () => {
  const locales = await tinySite()
  const link = join(locales, '../link')
  await writeFile(join(locales, '../file'), 'before')
  await symlink('file', link)
  await writeOutput(link, 'after', locales, true)
  expect(await readFile(join(locales, '../file'), 'utf8')).toBe('after')
})

test.each([
  ['export', 'en'],
  ['hosts', 'nginx'],
])('%s asks for another file', async (command, what) => {
  const locales = await tinySite()
  const file = join(locales, text)
  const before = await readFile(file, 'utf8')
  const ran = await runScript(command, [
    ...[what, '--locales', locales, '--output', file],
  ])
  expect(ran).toEqual({
    code: 1,
    stdout: '',
    stderr: `${file} lies in ${locales}, the folder of the content. Name a file outside of it with --output.\n`,
  })
  expect(await readFile(file, 'utf8')).toBe(before)
})
