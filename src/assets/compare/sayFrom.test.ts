import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { comparisonWords } from '../../components/comparisonWords.ts'
import type { Language } from '../../i18n/language.ts'
import { loadLibrary } from '../../library/loadLibrary.ts'
import { houseTags, writeHouse } from '../../testing/house.ts'
import { sayFrom } from './sayFrom.ts'

let folder: string
let languages: readonly Language[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-say-'))
  await writeHouse(folder)
  ;({ languages } = await loadLibrary(folder, () => '2026-11-22'))
})

afterAll(() => rm(folder, { recursive: true }))

test.each(houseTags)('the browser says in %s what a page says', tag => {
  const language = languages.find(one => one.tag === tag)
  if (language === undefined) throw new Error(`There is no ${tag}.`)
  const say = sayFrom(comparisonWords(language), tag)
  for (const count of [0, 1, 2, 3, 7, 10, 11, 25, 99, 100, 102]) {
    for (const key of [
      'changes.unchangedCount',
      'changes.renumberedCount',
    ] as const) {
      expect(say(key, { count })).toBe(language.t(key, { count }))
    }
  }
  const clause = '{{count}} $& Article 3(2) <b>'
  expect(say('changes.before', { clause })).toBe(
    language.t('changes.before', { clause }),
  )
  expect(say('changes.moved')).toBe(language.t('changes.moved'))
})
