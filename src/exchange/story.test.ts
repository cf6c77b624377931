import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { edit, load, problemsIn, swap, tinySite } from '../library/tinySite.ts'
import { makeSite } from '../publish/makeSite.ts'
import { closeSearch } from '../search/searchIndex.ts'
import { accept } from '../translation/accept.ts'
import { status } from '../translation/status.ts'
import { exportUnits } from './exportUnits.ts'
import { importUnits } from './importUnits.ts'

vi.setConfig({ testTimeout: 60_000 }) // it ends with a whole site

afterAll(closeSearch)

const dayIn = () => '2026-11-22'
const chinese = 'zh-CN/terms/2026-11-22.md'
const english = 'en/terms/2026-11-22.md'

test('the source changes, and the translation follows', async () => {
  const locales = await tinySite()
  await accept({ locales, dayIn, words: ['en'] })
  expect(await problemsIn(locales)).toEqual([])

  await edit(locales, chinese, swap('可以使用。', '可以免费使用。'))
  const [told, ...more] = await problemsIn(locales)
  expect(told).toContain(
    `locales/${english}:10:1  translates #use-p1 as it was`,
  )
  expect(more).toEqual([])

  const { text, units } = await exportUnits({
    ...{ locales, dayIn, tag: 'en', format: 'xliff2' },
    ...{ document: '', version: 'in-force', only: 'work' },
  })
  expect(units).toBe(1)
  expect(text).toContain('可以免费使用。')

  const file = join(locales, '..', 'en.xlf')
  await writeFile(
    file,
    text.replace('You may use it.', 'You may use it free of charge.'),
  )
  const before = await readFile(join(locales, english), 'utf8')
  await importUnits({ locales, dayIn, file, dryRun: false })
  expect(await readFile(join(locales, english), 'utf8')).toBe(
    before.replace('You may use it.', 'You may use it free of charge.'),
  )

  expect(await problemsIn(locales)).toEqual([])
  const states = status(await load(locales)).flatMap(text => text.states ?? [])
  expect(states.length).toBeGreaterThan(5)
  expect(new Set(states.map(({ state }) => state))).toEqual(
    new Set(['translated']),
  )
  const { files } = await makeSite(locales, dayIn)
  expect(new TextDecoder().decode(files.get('en/terms/index.html'))).toContain(
    'You may use it free of charge.',
  )
})
