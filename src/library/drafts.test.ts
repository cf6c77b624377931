import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ContentError, formatProblem } from '../problem.ts'
import type { Library } from './library.ts'
import { loadLibrary } from './loadLibrary.ts'
import { type Change, problemsIn, swap, tinySite } from './tinySite.ts'

const day = () => '2026-11-22'

/** The tiny site, of which English is a draft. */
const withDraft = (changes: Readonly<Record<string, Change>> = {}) =>
  tinySite({
    'site.json': text =>
      text.replace(
        /"locales": \[[^\]]*\]/,
        '"locales": ["zh-CN"], "drafts": ["en"]',
      ),
    ...changes,
  })

const tagsOf = (library: Library) => [
  library.languages.map(({ tag }) => tag),
  [...new Set(library.versions.map(({ tag }) => tag))].toSorted(),
  library.site.locales,
]

test('a draft is left out, and its folder is no mistake', async () => {
  const library = await loadLibrary(await withDraft(), day)
  expect(tagsOf(library)).toEqual([['zh-CN'], ['zh-CN'], ['zh-CN']])
})

test('in preview a draft is a language like the others', async () => {
  const library = await loadLibrary(await withDraft(), day, { drafts: true })
  const both = ['zh-CN', 'en']
  expect(tagsOf(library)).toEqual([both, both.toSorted(), both])
})

const previewed = async (folder: string) => {
  const error = await loadLibrary(folder, day, { drafts: true }).catch(e => e)
  if (!(error instanceof ContentError)) return []
  const lines = error.problems.map(formatProblem)
  return lines.map(line => line.replaceAll(folder, 'locales'))
}

test('what is wrong in a draft is told in preview alone', async () => {
  const folder = await withDraft({
    'en/terms/2026-11-22.md': swap('#liability)', '#libility)'),
    'en/notice/2026-11-22.md': null,
    'en/extra.txt': 'x',
  })
  expect(await problemsIn(folder)).toEqual([])
  const told = await previewed(folder)
  expect(told).toContain(
    'locales/en/notice/2026-11-22.md  does not exist, though zh-CN has it and visitors are shown it. Translate it, or take "en" out of "drafts" in site.json.',
  )
  expect(told.join('\n')).toMatch(/extra\.txt.*\n.*terms.*cites #libility/s)
})

test('a draft without a folder is told of in preview alone', async () => {
  const folder = await tinySite({
    'site.json': swap('"source"', '"drafts": ["fr"],\n  "source"'),
  })
  expect(await problemsIn(folder)).toEqual([])
  const lines = (await readFile(join(folder, 'site.json'), 'utf8')).split('\n')
  const at = lines.findIndex(line => line.includes('drafts')) + 1
  expect(await previewed(folder)).toEqual([
    `locales/site.json:${at}:14  "fr" has no folder. Make locales/fr, or take "fr" out.`,
  ])
})

test.each([
  ['["en"]', '"en" is a draft, and among the locales as well.'],
  ['["ja", "ja"]', 'names "ja" again.'],
  ['["japanese"]', 'cannot hold "japanese". Write a BCP 47 language tag'],
])('drafts of %s are a mistake', async (drafts, message) => {
  const change = swap('"source"', `"drafts": ${drafts},\n  "source"`)
  const folder = await tinySite({ 'site.json': change })
  expect((await problemsIn(folder)).join()).toContain(message)
})
