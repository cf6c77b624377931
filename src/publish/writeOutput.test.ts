import { mkdir, readFile, symlink } from 'node:fs/promises'
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
    await expect(writeOutput(file, 'x', locales)).rejects.toThrow(
      `${file} lies in ${locales}, the folder of the content. Name a file outside of it with --output.`,
    )
    expect(await readFile(join(locales, text), 'utf8')).toBe(before)
  })

  test('by a link', async () => {
    const locales = await tinySite()
    const link = join(locales, '..', 'link')
    await symlink(locales, link)
    await expect(writeOutput(join(link, text), 'x', locales)).rejects.toThrow(
      'lies in',
    )
  })
})

test('nor in the place of a folder', async () => {
  const locales = await tinySite()
  const folder = join(locales, '..', 'out')
  await mkdir(folder)
  await expect(writeOutput(folder, 'x', locales)).rejects.toThrow(
    `${folder} is a folder. Name a file with --output.`,
  )
})

test('beside the content it is, in place of another', async () => {
  const locales = await tinySite()
  for (const name of ['locales.xlf', '..xlf', 'new/en.xlf']) {
    const file = join(locales, '..', name)
    await writeOutput(file, 'before', locales)
    await writeOutput(file, 'after', locales)
    expect(await readFile(file, 'utf8')).toBe('after')
  }
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
