import { join } from 'node:path'
import { expect, test } from 'vitest'
import { edit } from '../library/tinySite.ts'
import { runScript } from '../testing/runScript.ts'
import { recordedSite } from './recordedSite.ts'

test('status, accept and export take words and options', async () => {
  const folder = await recordedSite()
  await edit(folder, 'zh-CN/terms/2026-11-22.md', text =>
    text.replace('可以使用。', '可以免费使用。').replace('1. 阅读', '1. 浏览'),
  )
  const site = ['--locales', folder, '--date', '2026-11-22']
  const run = (name: string, ...args: readonly string[]) =>
    runScript(name, [...args, ...site])

  const output = join(folder, '..', 'en.po')
  const [words, none, exported] = await Promise.all([
    run('status', '--diff', 'en', 'terms'),
    run('accept'),
    run('export', 'en', '--only', 'work', '--format', 'po', '--output', output),
  ])
  expect(words.stdout.match(/#\S+/g)).toEqual(['#use-p1', '#use-1'])
  expect(none).toMatchObject({ code: 1, stdout: '' })
  expect(none.stderr).toContain('Say what was checked')
  const said = `Wrote ${output}: 2 units to translate into en.\n`
  expect(exported).toMatchObject({ code: 0, stdout: said })

  const told = await run('accept', '--text', 'en/terms/2026-11-22', 'use-p1')
  expect(told.stdout).toBe('Accepted  en/terms/2026-11-22  1 clause: #use-p1\n')
}, 60_000)
