import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadLibrary } from '../library/loadLibrary.ts'
import { ContentError } from '../problem.ts'
import { UsageError } from '../publish/options.ts'
import { runScript } from '../testing/runScript.ts'
import { newSite } from './newSite.ts'

const now = new Date('2026-11-22T12:00:00+08:00')
const day = () => '2026-11-22'

async function emptyFolder(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'tiaowen-new-')), 'locales')
}

const start = (locales: string, tags: readonly string[]) =>
  newSite({ locales, tags, timeZone: 'Asia/Shanghai', now })

/** Replaces the value that stands first in a file for a key. */
async function fill(file: string, values: Readonly<Record<string, string>>) {
  let text = await readFile(file, 'utf8')
  for (const [key, value] of Object.entries(values)) {
    text = text.replace(`"${key}": ""`, `"${key}": "${value}"`)
  }
  await writeFile(file, text)
}

/** What is wrong in a content folder: file, line and the first words. */
async function problemsOf(folder: string): Promise<readonly string[]> {
  try {
    await loadLibrary(folder, day)
    return []
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return error.problems.map(
      ({ file, line, message }) =>
        `${file.slice(folder.length + 1)}:${line} ${message}`,
    )
  }
}

test('what a new site lacks is told, and it is whole once that is written', async () => {
  const folder = await emptyFolder()
  const { files, untranslated } = await start(folder, ['de', 'vi'])
  expect(files.map(file => file.slice(folder.length + 1))).toEqual([
    'site.json',
    join('de', 'ui.json'),
    join('vi', 'ui.json'),
    join('de', 'terms', '2026-11-22.md'),
  ])
  expect(untranslated).toEqual(['vi'])
  expect(await problemsOf(folder)).toEqual([
    'de/terms/2026-11-22.md:2 has nothing for "title".',
    'de/ui.json:5 "operator.name" is empty.',
    'de/ui.json:6 "operator.address" is empty.',
    'site.json:8 "phone" is empty.',
    'vi/terms/2026-11-22.md:0 does not exist, though de has it and visitors are shown it.',
    'vi/ui.json:5 "operator.name" is empty.',
    'vi/ui.json:6 "operator.address" is empty.',
  ])

  await fill(join(folder, 'site.json'), { phone: '+49 30 12345' })
  for (const tag of ['de', 'vi']) {
    const operator = { name: 'Muster GmbH', address: 'Berlin' }
    await fill(join(folder, tag, 'ui.json'), operator)
    const text =
      '---\ntitle: A\npublished: 2026-11-22\n---\n\n## B {#b}\n\nC.\n'
    await mkdir(join(folder, tag, 'terms'), { recursive: true })
    await writeFile(join(folder, tag, 'terms', '2026-11-22.md'), text)
  }
  expect(await problemsOf(folder)).toEqual([])
  const { languages, site } = await loadLibrary(folder, day)
  expect(languages.map(({ name }) => name)).toEqual(['Deutsch', 'Tiếng Việt'])
  expect(languages.map(({ t }) => t('search.submit'))).toEqual([
    'Suchen',
    'Search',
  ])
  expect(site).toMatchObject({ source: 'de', icp: null })
})

test('the command says what it wrote, and what is left to do', async () => {
  const folder = await emptyFolder()
  const ran = await runScript('new-site', ['en', '--locales', folder])
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  expect(ran.stdout).toContain(`Wrote ${folder}/en/ui.json\n`)
  expect(ran.stdout).toContain(`npm run check -- --locales ${folder} tells`)
  const again = await runScript('new-site', ['en', '--locales', folder])
  expect([again.code, again.stdout]).toEqual([1, ''])
  expect(again.stderr).toBe(
    `${folder} is not empty. Move away what is in it, or name another folder: --locales DIR.\n`,
  )
})

test.each([
  [[], 'Name the languages, the one you write in first: en.'],
  [['en', 'de', 'en'], 'en is named twice.'],
  [['en', 'deutsch!'], '"deutsch!" is no language tag.'],
])('%j is refused, and nothing is written', async (tags, said) => {
  const folder = await emptyFolder()
  const refused = await start(folder, tags).catch(error => error)
  expect(refused).toBeInstanceOf(UsageError)
  expect(refused.message).toContain(said)
  await expect(readdir(folder)).rejects.toThrow('ENOENT')
})
