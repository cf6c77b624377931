import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { exportUnits } from '../exchange/exportUnits.ts'
import { importUnits } from '../exchange/importUnits.ts'
import { check } from '../findings/check.ts'
import { loadWithDrafts } from '../library/loadWithDrafts.ts'
import { edit, problemsIn, swap, tinySite } from '../library/tinySite.ts'
import { ContentError } from '../problem.ts'
import { accept } from './accept.ts'
import { formatStatus } from './formatStatus.ts'
import { status } from './status.ts'

/** Work on translations beside a draft that has mistakes. */

const dayIn = () => '2026-11-22'
const terms = 'terms/2026-11-22.md'
const work = {
  ...{ format: 'xliff2', document: '', version: 'in-force', only: 'all' },
}

/** The small site with drafts in German, sound, and French, with mistakes. */
async function withDrafts(): Promise<string> {
  const folder = await tinySite({
    'site.json': swap('"source"', '"drafts": ["de", "nl"],\n  "source"'),
  })
  for (const tag of ['de', 'nl']) {
    for (const name of ['ui.json', terms, 'notice/2026-11-22.md']) {
      const text = await readFile(join(folder, 'en', name), 'utf8')
      const file = join(folder, tag, name)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, text)
    }
  }
  await edit(folder, `nl/${terms}`, swap('(#liability)', '(#liabilty)'))
  return folder
}

/** The words that were told, with `locales` for the folder. */
function listener(folder: string) {
  const told: string[] = []
  const tell = (words: string) =>
    void told.push(words.replaceAll(folder, 'locales'))
  return { told, tell }
}

const mistake =
  'locales/nl/terms/2026-11-22.md:13:26  cites #liabilty, which no clause of locales/nl/terms/2026-11-22.md has. Did you mean "#liability"?'

test('status and accept tell of it, and go on with the others', async () => {
  const folder = await withDrafts()
  const { told, tell } = listener(folder)
  const words = ['de']
  const accepted = await accept({ locales: folder, dayIn, words, tell })
  expect(accepted.map(({ recorded }) => recorded.length)).toEqual([8, 3])
  const { library } = await loadWithDrafts(folder, dayIn, {
    ...{ complete: false, tell },
  })
  const { drafts } = library.site
  expect(formatStatus(status(library), drafts)).toMatchInlineSnapshot(`
    "language   document  version     translated  stale  missing  unrecorded  percent
    en         terms     2026-11-22  not recorded
    en         notice    2026-11-22  not recorded
    de, draft  terms     2026-11-22           8      0        0           0    100 %
    de, draft  notice    2026-11-22           3      0        0           0    100 %

    Check the translations in en, then record them: npm run accept -- --language en"
  `)
  const left = `nl is a draft with mistakes, and is left out here:\n  ${mistake}\n`
  expect(told).toEqual([left, left])
})

test('export and import tell of it, and go on with the others', async () => {
  const folder = await withDrafts()
  const { told, tell } = listener(folder)
  for (const tag of ['en', 'de']) {
    const options = { locales: folder, dayIn, tag, tell, ...work }
    const { text } = await exportUnits(options)
    const file = join(folder, '..', `${tag}.xlf`)
    await writeFile(file, text.replace('You may use', 'You can use'))
    await importUnits({ locales: folder, dayIn, file, dryRun: false, tell })
    const changed = await readFile(join(folder, tag, terms), 'utf8')
    expect(changed).toContain('You can use it.')
  }
  expect(told).toHaveLength(4)
})

test('work on the draft itself stops at its mistakes, and at no others', async () => {
  const folder = await withDrafts()
  const options = { locales: folder, dayIn, tag: 'nl', ...work }
  const words = ['nl']
  for (const work of [
    () => exportUnits(options),
    () => accept({ locales: folder, dayIn, words }),
  ]) {
    const error = await work().catch(error => error)
    if (!(error instanceof ContentError)) throw error
    expect(error.message.replaceAll(folder, 'locales')).toBe(mistake)
  }
})

test('a mistake in a public language is told with those of drafts', async () => {
  const folder = await withDrafts()
  await edit(folder, `en/${terms}`, swap('(#liability)', '(#liabilty)'))
  const words = ['de']
  const error = await accept({ locales: folder, dayIn, words }).catch(e => e)
  expect(error).toBeInstanceOf(ContentError)
  expect(error.problems).toHaveLength(2)
})

test('check passes drafts over, and holds them to all with --drafts', async () => {
  const folder = await withDrafts()
  expect(await problemsIn(folder)).toEqual([])
  const drafts = { drafts: true }
  const error = await check(folder, dayIn, 'text', drafts).catch(e => e)
  const lines = error.message.replaceAll(folder, 'locales')
  expect(lines).toContain(mistake)
  await edit(folder, `nl/${terms}`, swap('(#liabilty)', '(#liability)'))
  await edit(folder, `nl/${terms}`, swap('You may use it.', '可以使用。'))
  const { output } = await check(folder, dayIn, 'json', drafts)
  expect(JSON.parse(output).findings).toContainEqual(
    expect.objectContaining({ rule: 'untranslated' }),
  )
})
