import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runScript } from '../testing/runScript.ts'
import { siteBefore } from '../testing/siteBefore.ts'
import { sampleFolder } from './deploy/testing/sampleFolder.ts'
import { sampleSite } from './deploy/testing/sampleRelease.ts'
import { missedDay } from './missedDay.ts'

test.each([
  ['2026-11-25T12:00:00+08:00', undefined],
  ['2026-11-30T23:59:59+08:00', undefined],
  ['2026-12-01T00:00:00+08:00', '2026-12-01'],
  ['2026-12-31T23:59:59+08:00', '2026-12-01'],
  ['2027-01-01T00:00:00+08:00', '2027-01-01'],
  ['2028-01-01T00:00:00+08:00', '2027-01-01'],
])('at %s a site of 2026-11-22 missed %s', async (now, missed) => {
  const found = missedDay(await siteBefore(), new Date(now))
  expect(found).toEqual(missed && { asOf: '2026-11-22', missed })
})

test('what is no list of documents tells nothing', () => {
  const now = new Date('2027-01-01')
  expect(missedDay('', now)).toBeUndefined()
  expect(missedDay('{"asOf": "2026-11-22"}', now)).toBeUndefined()
})

test('a deploy tells of a build that is of the past', async () => {
  const folder = await sampleFolder()
  const text = await siteBefore()
  const past = text.replaceAll('2026-', '2020-').replaceAll('2027-', '2021-')
  const { bodies: own, rule } = sampleSite('a')
  const bodies = new Map(own).set('documents.json', past)
  const from = await folder.built('a', { bodies, rule })
  const ran = await runScript('deploy', [
    ...['--from', from, '--to', folder.target],
    ...['--purge', join(folder.home, 'purge.txt')],
  ])
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  expect(ran.stdout).toMatch(/^Live: /m)
  expect(ran.stdout.trimEnd().split('\n').at(-1)).toBe(
    `Warning: ${from} shows the texts as of 2020-11-22, but one took effect or was published on 2021-01-01. Build again, and deploy that.`,
  )
})
