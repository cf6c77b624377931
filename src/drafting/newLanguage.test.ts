import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadLibrary } from '../library/loadLibrary.ts'
import { type Change, edit, swap, tinySite } from '../library/tinySite.ts'
import { ContentError } from '../problem.ts'
import { makeFiles } from '../publish/makeFiles.ts'
import { makeSite } from '../publish/makeSite.ts'
import { UsageError } from '../publish/options.ts'
import { closeSearch } from '../search/searchIndex.ts'
import { runScript } from '../testing/runScript.ts'
import { newLanguage } from './newLanguage.ts'

afterAll(closeSearch)

const now = new Date('2026-11-22T12:00:00+08:00')
const day = () => '2026-11-22'
const start = (locales: string, tag: string) =>
  newLanguage({ locales, tag, now })

/** Every file of a folder, by path. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter(entry => entry.isFile())
  const texts = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name)
    return [path.slice(folder.length + 1), await readFile(path, 'utf8')]
  })
  return Object.fromEntries(await Promise.all(texts))
}

const digests = (files: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries(
    [...files].map(([path, bytes]) => {
      return [path, createHash('sha256').update(bytes).digest('hex')]
    }),
  )

test('one command makes a language that can be previewed at once', async () => {
  const folder = await tinySite()
  const before = await filesIn(folder)
  const { source, translated } = await start(folder, 'ja')
  expect([source, translated]).toEqual(['zh-CN', true])

  const after = await filesIn(folder)
  const added = Object.keys(after).filter(path => !(path in before))
  expect(added.toSorted()).toEqual([
    'ja/notice/2026-11-22.md',
    'ja/terms/2026-11-22.md',
    'ja/ui.json',
  ])
  const ui = JSON.parse(after['ja/ui.json'] ?? '')
  expect(ui.search.title).toBe('検索')
  expect(ui.numbering.article).toBe('第{japanese-informal}条　')
  expect(ui.operator).toEqual({ name: '艾达公司', address: '磨坊路1号' })
  expect(after['ja/terms/2026-11-22.md']).toBe(
    before['zh-CN/terms/2026-11-22.md'],
  )
  const changed = Object.keys(before).filter(key => before[key] !== after[key])
  expect(changed).toEqual(['site.json'])
  expect(JSON.parse(after['site.json'] ?? '').drafts).toEqual(['ja'])
  const preview = await loadLibrary(folder, day, { drafts: true })
  expect(preview.languages.map(({ tag }) => tag)).toEqual(['zh-CN', 'en', 'ja'])
})

test('the command says what it wrote, and what is left to do', async () => {
  const folder = await tinySite()
  const ran = await runScript('new-language', ['ja', '--locales', folder])
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  expect(ran.stdout).toContain(`Wrote   ${folder}/ja/ui.json\n`)
  expect(ran.stdout).toContain('move\n"ja" from "drafts" to "locales"')
  const [again, unnamed] = await Promise.all([
    runScript('new-language', ['ja', '--locales', folder]),
    runScript('new-language', ['--locales', folder]),
  ])
  expect([again.code, unnamed.code]).toEqual([1, 1])
  expect(again.stderr).toContain('it was started already.')
  expect(unnamed.stderr).toBe(
    'Name a language. Type LANGUAGE. Options: --locales VALUE.\n',
  )
})

test('nothing of a draft is in the published site', async () => {
  const folder = await tinySite()
  const before = await makeSite(folder, day)
  await start(folder, 'ja')
  const after = await makeSite(folder, day)
  expect(digests(after.files)).toEqual(digests(before.files))
  const drafts = await loadLibrary(folder, day, { drafts: true })
  const preview = await makeFiles(drafts, folder)
  expect([...preview.files.keys()]).toContain('ja/terms/index.html')
  const english = preview.files.get('en/index.html')
  expect(new TextDecoder().decode(english)).toContain('hreflang="ja"')
})

test('upcoming texts are copied too, past ones are not', async () => {
  const text = (published: string) =>
    `---\ntitle: x\npublished: ${published}\nsummary: x\n---\n\nx\n`
  const folder = await tinySite({
    'zh-CN/notice/2025-01-01.md': text('2025-01-01'),
    'zh-CN/notice/2027-01-01.md': text('2026-12-01'),
    'zh-CN/notice/2026-11-22.md': swap(
      'title: 声明',
      'title: 声明\nsummary: x',
    ),
  })
  await start(folder, 'ko')
  expect(await readdir(join(folder, 'ko', 'notice'))).toEqual([
    '2026-11-22.md',
    '2027-01-01.md',
  ])
})

test('a language whose words do not ship begins with those of the source', async () => {
  const source = swap('"source": "zh-CN"', '"source": "en"')
  const folder = await tinySite({ 'site.json': source })
  const { translated } = await start(folder, 'pl')
  expect(translated).toBe(false)
  const ui = JSON.parse(await readFile(join(folder, 'pl/ui.json'), 'utf8'))
  expect(ui.language).toBe('Polski')
  expect(ui.sitemap.title).toBe('Sitemap')
  const { count_one, count_few, count_many, count_other } = ui.search
  expect([count_one, count_few, count_many, count_other]).toEqual([
    'One result',
    '{{count}} results',
    '{{count}} results',
    '{{count}} results',
  ])
  await start(folder, 'fa')
  const persian = JSON.parse(await readFile(join(folder, 'fa/ui.json'), 'utf8'))
  expect(persian.numbering.article).toBe('{persian}. ')
  const { languages } = await loadLibrary(folder, day, { drafts: true })
  expect(languages.map(({ direction }) => direction).at(-1)).toBe('rtl')
})

describe('is told, and nothing changes, where', () => {
  const refused = async (
    tag: string,
    error: new (...args: never[]) => Error,
    changes: Readonly<Record<string, Change>> = {},
    prepare = async (_folder: string) => {},
  ) => {
    const folder = await tinySite(changes)
    await prepare(folder)
    const before = await filesIn(folder)
    const refusal = await start(folder, tag).catch(error => error)
    expect(refusal).toBeInstanceOf(error)
    expect(await filesIn(folder)).toEqual(before)
    return String(refusal.message).replaceAll(folder, 'locales')
  }

  test.each([
    ['zh_tw', '"zh_tw" is no language tag. Write "zh-TW".'],
    [
      '../ja',
      '"../ja" is no language tag. Write a BCP 47 language tag such as "zh-CN" or "en".',
    ],
    [
      'en',
      'locales/site.json has "en" among its "locales": it was started already.',
    ],
  ])('the tag is %s', async (tag, message) => {
    expect(await refused(tag, UsageError)).toBe(message)
  })

  test('it was started before', async () => {
    const again = (folder: string) => start(folder, 'ja').then(() => {})
    expect(await refused('ja', UsageError, {}, again)).toBe(
      'locales/site.json has "ja" among its "drafts": it was started already.',
    )
  })

  test('its folder is there', async () => {
    // A folder that site.json does not know is told of on its own.
    const make = async (folder: string) => {
      await mkdir(join(folder, 'ja'))
      await writeFile(join(folder, 'ja', 'mine.txt'), 'mine')
    }
    expect(await refused('ja', ContentError, {}, make)).toContain(
      'locales/ja  is a folder of no language in site.json. Add "ja" to "locales" in site.json',
    )
  })

  test('the words of the source have a mistake', async () => {
    const broken = swap('"language"', '"langage"')
    expect(
      await refused('ja', UsageError, { 'zh-CN/ui.json': broken }),
    ).toContain('locales/zh-CN/ui.json has mistakes: see npm run check')
  })
})

test('the format of site.json stays: Windows lines, a mark at its start', async () => {
  const folder = await tinySite()
  await edit(
    folder,
    'site.json',
    text => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  )
  const before = await readFile(join(folder, 'site.json'), 'utf8')
  await start(folder, 'ja')
  const after = await readFile(join(folder, 'site.json'), 'utf8')
  expect(after.replace('\r\n  "drafts": ["ja"],', '')).toBe(before)
})
