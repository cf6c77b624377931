import { expect, test } from 'vitest'
import { tinySite } from '../library/tinySite.ts'
import { runScript } from '../testing/runScript.ts'
import { due } from './due.ts'
import { formatDue } from './formatDue.ts'

/** A version of the terms to come. */
const next = (heading: string) => `---
title: ${heading}
published: 2026-12-01
summary: ${heading}
---

## ${heading} {#use}

${heading}
`
const chinese = { 'zh-CN/terms/2027-01-01.md': next('使用。') }
const both = { ...chinese, 'en/terms/2027-01-01.md': next('Use.') }

/** What is told of a site as of a day, with `locales` for its folder. */
async function told(folder: string, from: string): Promise<string> {
  const found = formatDue(await due(folder, () => from))
  return found.replaceAll(folder, 'locales')
}

test('a line for each day to come, with its first moment', async () => {
  const folder = await tinySite(both)
  expect(await told(folder, '2026-11-22')).toBe(
    [
      '2026-12-01  from 2026-12-01T00:00:00+08:00: terms is published (zh-CN, en)',
      '2027-01-01  from 2027-01-01T00:00:00+08:00: terms takes effect (zh-CN, en)',
    ].join('\n'),
  )
  expect(await told(folder, '2026-12-01')).toMatch(/^2027-01-01 {2}from \S+ /)
  expect(await told(folder, '2027-01-01')).toBe(
    'Nothing is due after 2027-01-01: no text takes effect or is published later.',
  )
})

test('what would stop the build of that night is told now', async () => {
  const folder = await tinySite(chinese)
  const [published, effective] = (await told(folder, '2026-11-22'))
    .split('\n')
    .filter(line => !line.startsWith('  '))
  expect(published).toMatch(/^2026-12-01 /)
  expect(effective).toMatch(/^2027-01-01 .*terms takes effect \(zh-CN\)$/)
  expect((await told(folder, '2026-12-01')).split('\n').slice(1)).toEqual([
    '  stops it: locales/en/terms/2027-01-01.md  does not exist, though zh-CN has it and visitors are shown it. Translate it, or take "en" out of "locales" in site.json.',
  ])
})

test('the command ends with 1 where a build would fail', async () => {
  const folder = await tinySite(chinese)
  const run = (from: string) =>
    runScript('due', ['--locales', folder, '--from', from])
  const [flawed, sound, wrong] = await Promise.all([
    run('2026-12-01'),
    run('2027-01-01'),
    run('tomorrow'),
  ])
  expect([flawed.code, flawed.stdout.slice(0, 10)]).toEqual([1, '2027-01-01'])
  expect([sound.code, sound.stdout.slice(0, 7)]).toEqual([0, 'Nothing'])
  expect(wrong.stderr).toContain('--from tomorrow is no day.')
})
