import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type Change,
  edit,
  problemsIn,
  swap,
  tinySite,
} from '../library/tinySite.ts'
import { ContentError } from '../problem.ts'
import { UsageError } from '../publish/options.ts'
import { runScript } from '../testing/runScript.ts'
import { newLanguage } from './newLanguage.ts'
import { newVersion } from './newVersion.ts'
import { nextMatter } from './nextMatter.ts'

const now = new Date('2026-11-22T12:00:00+08:00')
const start = (
  locales: string,
  document: string,
  date: string,
  published = '',
) => newVersion({ locales, document, date, published, now })

test('one command starts the next version in every language', async () => {
  const folder = await tinySite()
  await newLanguage({ locales: folder, tag: 'ja', now })
  const started = await start(folder, 'terms', '2027-01-01')
  const path = (file: string) => file.replace(`${folder}/`, '')
  expect(started.map(({ file, from }) => [path(file), path(from)])).toEqual([
    ['zh-CN/terms/2027-01-01.md', 'zh-CN/terms/2026-11-22.md'],
    ['en/terms/2027-01-01.md', 'en/terms/2026-11-22.md'],
    ['ja/terms/2027-01-01.md', 'ja/terms/2026-11-22.md'],
  ])
  const read = (date: string) =>
    readFile(join(folder, `en/terms/${date}.md`), 'utf8')
  expect(await read('2027-01-01')).toBe(
    (await read('2026-11-22')).replace(
      'published: 2026-11-01\n',
      'published: 2026-11-22\nsummary:\n',
    ),
  )
})

test('a disk that is full is told, and leaves nothing behind', async () => {
  const long = 'A sentence. '.repeat(10_000)
  const lengthen = swap('All of it.', long)
  const folder = await tinySite({ 'en/notice/2026-11-22.md': lengthen })
  const run = (day: string, before?: string) =>
    runScript(
      ...(['new-version', ['notice', day, '--locales', folder]] as const),
      ...([{}, before] as const),
    )
  // The program is made into one script before, which needs room, too.
  expect(await run('soon')).toMatchObject({ code: 1 })
  const names = () => readdir(folder, { recursive: true })
  const before = await names()
  // Where no disk can be made small, files are.
  const ran = await run('2027-01-01', 'ulimit -f 100')
  expect(ran).toMatchObject({ code: 1, stdout: '' })
  expect(ran.stderr).toBe(
    'EFBIG: file too large, write. The system allows no file of this size. Raise the limit (ulimit -f).\n',
  )
  expect(await names()).toEqual(before)
})

test('a build waits for the summaries, and for nothing else', async () => {
  const folder = await tinySite()
  await start(folder, 'terms', '2027-01-01')
  const mend = 'Write what this version changes, in one or two sentences.'
  expect(await problemsIn(folder)).toEqual([
    `locales/en/terms/2027-01-01.md:4:1  has nothing for "summary". ${mend}`,
    `locales/zh-CN/terms/2027-01-01.md:4:1  has nothing for "summary". ${mend}`,
  ])
  // Another document can be started meanwhile.
  await start(folder, 'notice', '2027-01-01')
  for (const tag of ['en', 'zh-CN']) {
    for (const document of ['terms', 'notice']) {
      const file = `${tag}/${document}/2027-01-01.md`
      await edit(folder, file, swap('summary:', 'summary: Words.'))
    }
  }
  expect(await problemsIn(folder)).toEqual([])
})

test('the command says what it wrote, and what is left to do', async () => {
  const folder = await tinySite()
  const { code, stdout } = await runScript('new-version', [
    ...['terms', '2999-01-01', '--locales', folder],
  ])
  expect(code).toBe(0)
  expect(stdout).toContain(
    `Wrote ${folder}/en/terms/2999-01-01.md, from ${folder}/en/terms/2026-11-22.md\n`,
  )
  expect(stdout).toContain('To write: "summary"')
})

test('it follows an upcoming version, whose changes it keeps', async () => {
  const folder = await tinySite()
  await start(folder, 'terms', '2027-01-01')
  const next = 'zh-CN/terms/2027-01-01.md'
  await edit(folder, next, swap('可以使用。', '可以免费使用。'))
  await start(folder, 'terms', '2027-06-01', '2027-05-01')
  const text = await readFile(join(folder, 'zh-CN/terms/2027-06-01.md'), 'utf8')
  expect(text).toContain('可以免费使用。')
  expect(text).toContain('published: 2027-05-01\nsummary:\n---')
})

describe('is told, and nothing changes, where', () => {
  const refused = async (
    args: readonly [document: string, date: string, published?: string],
    changes: Readonly<Record<string, Change>> = {},
  ) => {
    const folder = await tinySite(changes)
    const before = await readdir(folder, { recursive: true })
    const error = await start(folder, ...args).catch(error => error)
    expect([UsageError, ContentError]).toContain(error.constructor)
    expect(await readdir(folder, { recursive: true })).toEqual(before)
    return String(error.message).replaceAll(folder, 'locales')
  }

  test.each([
    [['term', '2027-01-01'], '"term" is no document. Did you mean "terms"?'],
    [
      ['privacy', '2027-01-01'],
      '"privacy" is no document. Documents are terms, notice.',
    ],
    [['terms', '2027-02-29'], '2027-02-29 is no day. Write it as 2026-11-22.'],
    [
      ['terms', '2026-11-22'],
      'locales/zh-CN/terms/2026-11-22.md exists already.',
    ],
    [
      ['terms', '2026-11-21'],
      '2026-11-21 is before the last version, locales/zh-CN/terms/2026-11-22.md. Name a later day.',
    ],
    [
      ['terms', '2027-01-01', '2027-01-02'],
      '2027-01-01 is before 2027-01-02, when it would be published. Name a later day, or another with --published.',
    ],
    [
      ['terms', '2027-01-01', 'tomorrow'],
      '--published tomorrow is no day. Write it as 2026-11-22.',
    ],
  ] as const)('asked for %j', async (args, message) => {
    expect(await refused(args)).toBe(message)
  })

  test('site.json has a mistake', async () => {
    const changes = { 'site.json': swap('"url"', '"ulr"') }
    expect(await refused(['terms', '2027-01-01'], changes)).toContain(
      'locales/site.json:2:3  has an unknown key "ulr".',
    )
  })
})

test.each([
  [
    '---\r\ntitle: A\r\nkind: editorial\r\npublished: 2020-01-01\r\n---\r\nx',
    '---\r\ntitle: A\r\npublished: 2026-01-01\r\nsummary:\r\n---\r\nx',
  ],
  [
    '---\nsummary: a\n  and more\npublished: 2020-01-01\ntitle: "A"\n---\n\n---\n',
    '---\ntitle: "A"\npublished: 2026-01-01\nsummary:\n---\n\n---\n',
  ],
  ['No front matter\n---\n', 'No front matter\n---\n'],
])('%j becomes the next', (before, after) => {
  expect(nextMatter(before, '2026-01-01')).toBe(after)
})
