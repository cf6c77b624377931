import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { edit, problemsIn, swap, tinySite } from '../library/tinySite.ts'
import { writeHouse } from '../testing/house.ts'
import { recordedSite } from '../translation/recordedSite.ts'
import { exportUnits } from './exportUnits.ts'
import { type FormatName, formats } from './format.ts'
import { formatImport } from './formatImport.ts'
import { importUnits } from './importUnits.ts'

const day = '2026-11-22'
const dayIn = () => day
const names: readonly FormatName[] = ['xliff2', 'xliff12', 'po', 'csv']
const terms = 'en/terms/2026-11-22.md'

type Options = Partial<Parameters<typeof exportUnits>[0]>

const export_ = (locales: string, options: Options = {}) =>
  exportUnits({
    ...{ locales, dayIn, tag: 'en', format: 'xliff2' },
    ...{ document: '', version: 'in-force', only: 'all' },
    ...options,
  })

/** Imports a text as it came back from a tool. */
async function import_(locales: string, text: string, dryRun = false) {
  const file = join(locales, '..', 'back.txt')
  await writeFile(file, text)
  return importUnits({ locales, dayIn, file, dryRun })
}

async function house(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'exchange-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeHouse(join(folder, 'locales'))
  return join(folder, 'locales')
}

/** A text with all that Markdown has, as an awkward editor saved it. */
const awkward = `---
title: "Terms: \\"all\\""
published: 2026-11-01
---

{{operator.name}} offers
this **site**, <!-- ask Ada --> and [more](notice#scope).

<!-- a note -->
## Use {#use}

You may use it.

*  For reading
   and *more*,\\
   as said.

1. For reading.
2. For copying, as in [](#liability).

   | one | two |
   | --- | --- |
   | a \\| b | **c** |
   |  | a |

## Liability {#liability} ##

::: conspicuous
None, see [](notice#scope).
:::

> Said in the
> [“Act”]{#term-act}.
`

const awkwardSite = (change: (text: string) => string = text => text) =>
  tinySite({
    [terms]: change(awkward),
    'zh-CN/terms/2026-11-22.md': awkward.replaceAll('title: "', 'title: "条'),
  })

describe.each(names)('%s', format => {
  test('an export that comes back as it went changes nothing', async () => {
    const folder = await awkwardSite()
    const { text, units } = await export_(folder, { format })
    const back = await import_(folder, text)
    expect(back.unchanged).toBe(units)
    expect(back.files).toEqual([])
    expect(await readFile(join(folder, terms), 'utf8')).toBe(awkward)
  })

  test('new words alone are put in, in all they stand in', async () => {
    const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const folder = await awkwardSite(crlf)
    const { text } = await export_(folder, { format })
    const changes: readonly (readonly [string, string])[] = [
      ['You may use it.', 'It is a < b & "so".'],
      ['For copying, as in ', 'To copy, see '],
      ['Said in the ', 'As said in the '],
      ['as said.', 'so be it.'],
      ['two', 'a|b'],
    ]
    const code = (words: string) =>
      format.startsWith('xliff')
        ? words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
        : format === 'po'
          ? words.replaceAll('"', '\\"')
          : words.replaceAll('"', '""')
    // The original says the same here, so the second is the translation.
    const translated = changes.reduce((all, [from, to]) => {
      const at = all.indexOf(from, all.indexOf(from) + 1)
      return all.slice(0, at) + code(to) + all.slice(at + from.length)
    }, text)
    const back = await import_(folder, translated)
    expect(back.changes.map(({ redline }) => redline)).toEqual([
      '[-You may use it-]{+It is a < b & "so"+}.',
      '… and *more*,\\ [-as said-]{+so be it+}.',
      '[-For copying-]{+To copy+}, [-as in -]{+see +}[](#liability).',
      '[-two-]{+a|b+}',
      '[-Said -]{+As said +}in the …',
    ])
    const joined = awkward
      .replace('in the\n> [', 'in the [')
      .replace('reading\n   and', 'reading and')
    const wanted = changes
      .reduce((all, [from, to]) => all.replace(from, to), joined)
      .replace('a|b', 'a\\|b')
    expect(await readFile(join(folder, terms), 'utf8')).toBe(crlf(wanted))
  })

  test('a text that is not there yet is made from its original', async () => {
    const folder = await house()
    const next = join(folder, 'ar/rules/2027-01-01.md')
    const whole = await readFile(next, 'utf8')
    const both = { format, tag: 'ar', version: '2027-01-01' }
    const { text } = await export_(folder, { ...both, document: 'rules' })
    await rm(next)
    const { text: empty } = await export_(folder, {
      ...{ ...both, document: 'rules', only: 'missing' },
    })
    // A tool fills in what the other file says.
    const { read } = formats[format]
    const targets = new Map(
      read(text, () => {}).units.map(({ key, target }) => [key, target]),
    )
    const asked = read(empty, () => {}).units
    expect(asked.map(({ key }) => key)).toEqual([...targets.keys()])
    expect(asked.every(({ target }) => target === '')).toBe(true)
    const digests = new Map(asked.map(({ key, digests }) => [key, digests]))
    const filled = text.replaceAll(
      /[0-9a-f]{16}-[0-9a-f]{16}/g,
      found => `${found.slice(0, 16)}-new`,
    )
    expect(digests.size).toBe(targets.size)
    const back = await import_(folder, filled)
    expect(back.changes).toHaveLength(targets.size)
    expect(await readFile(next, 'utf8')).toBe(whole)
  })
})

test('a dry run shows each change and writes nothing', async () => {
  const folder = await tinySite()
  const before = await readFile(join(folder, terms), 'utf8')
  const { text } = await export_(folder)
  const changed = text.replace('You may use it.', 'You can use it.')
  const back = await import_(folder, changed, true)
  expect(formatImport(back, true).replaceAll(folder, 'locales')).toBe(
    `en/terms/2026-11-22#use-p1
  You [-may-]{+can+} use it.

1 would change, 10 as they were, 0 without a finished translation.
Nothing was written; without --dry-run this writes locales/${terms}.`,
  )
  expect(await readFile(join(folder, terms), 'utf8')).toBe(before)
})

test('marks may stand in another order, and go with their words', async () => {
  const folder = await awkwardSite()
  const { text } = await export_(folder, { format: 'xliff12' })
  const target = /<target[^>]*>(<ph id="1">.*?<\/ph>) offers(.*)<\/target>/
  const moved = text.replace(
    target,
    (_, name, rest) => `<target>On offer${rest} ${name}</target>`,
  )
  await import_(folder, moved)
  expect(await readFile(join(folder, terms), 'utf8')).toContain(
    'On offer this **site**, <!-- ask Ada --> and [more](notice#scope). {{operator.name}}\n',
  )
})

test('a title is written so that YAML reads it as it is', async () => {
  const folder = await tinySite()
  const { text } = await export_(folder)
  const title = "Terms: Ada's # A"
  await import_(folder, text.replace('>Terms<', `>${title}<`))
  const file = await readFile(join(folder, terms), 'utf8')
  expect(file).toContain("\ntitle: 'Terms: Ada''s # A'\npublished")
})

test('a title that is stale goes out as work, and is recorded', async () => {
  const folder = await recordedSite()
  const chinese = 'zh-CN/terms/2026-11-22.md'
  await edit(folder, chinese, swap('title: 条款', 'title: 使用条款'))
  const { text, units } = await export_(folder, { only: 'work' })
  expect(units).toBe(1)
  expect(text).toContain('<unit id="front.title"')
  expect(await problemsIn(folder)).toHaveLength(1)
  const translated = text.replace('>Terms<', '>Terms of Use<')
  const { files } = await import_(folder, translated)
  const record = join(folder, 'en/translated.json')
  expect(files).toEqual([join(folder, terms), record])
  expect(await problemsIn(folder)).toEqual([])
  const again = await export_(folder, { only: 'work' })
  expect(again.units).toBe(0)
})

test('a table is recorded once no cell of it is left', async () => {
  const table = (words: string) => (text: string) =>
    `${text}\n| ${words} | 10 |\n| --- | --- |\n| ${words}A | 20 |\n`
  const folder = await recordedSite({
    [terms]: table('Fee'),
    'zh-CN/terms/2026-11-22.md': table('费用'),
  })
  const chinese = 'zh-CN/terms/2026-11-22.md'
  await edit(folder, chinese, text => text.replaceAll('费用', '收费'))
  const { text } = await export_(folder, { format: 'po' })
  const right = (id: string, all: string) =>
    all.replace(
      new RegExp(`#, fuzzy\\n((?:#\\|.*\\n)*msgctxt ".*#${id}"\\n)`),
      '$1',
    )
  const one = right('liability-t1.1.1', text).replace('"Fee"', '"Charge"')
  const back = await import_(folder, one)
  expect(back.files).toEqual([join(folder, terms)])
  expect(back.waiting).toEqual(['en/terms/2026-11-22#liability-t1'])
  expect(formatImport(back, false)).toContain('not recorded as translated')
  const cells = ['1.1', '1.2', '2.1', '2.2'].map(at => `liability-t1.${at}`)
  const all = cells.reduce((all, id) => right(id, all), one)
  expect((await import_(folder, all)).waiting).toEqual([])
  expect(await problemsIn(folder)).toEqual([])
})

test('a new table with a cell of the source left is not recorded', async () => {
  const table = '\n| 收费 | 10 |\n| --- | --- |\n| 开放 | 20 |\n'
  const folder = await recordedSite()
  await edit(folder, terms, text => `${text}${table}`)
  await edit(folder, 'zh-CN/terms/2026-11-22.md', text => `${text}${table}`)
  const { text } = await export_(folder, { format: 'csv' })
  const one = text.replace('"收费","收费"', '"收费","Fee"')
  expect((await import_(folder, one)).waiting).toHaveLength(1)
  const all = one.replace('"开放","开放"', '"开放","Open"')
  const { files, waiting } = await import_(folder, all)
  expect(files).toContain(join(folder, 'en/translated.json'))
  expect(waiting).toEqual([])
})

describe('a delivery of some of the work', () => {
  const chinese = 'zh-CN/terms/2026-11-22.md'
  const site = {
    [terms]: (text: string) =>
      text.replace('use it.', 'use it for 10 days.').replace('ing.', 'ing, 3.'),
    [chinese]: (text: string) =>
      text.replace('可以使用', '可以使用10天').replace('阅读', '阅读3'),
  }
  const moved = (text: string) =>
    text.replace('使用10天', '使用20天').replace('阅读3', '阅读4')

  test('is checked, and what stays stale is not', async () => {
    const folder = await recordedSite(site)
    await edit(folder, chinese, moved)
    const { text, units } = await export_(folder, { only: 'work' })
    expect(units).toBe(2)
    const wrong = import_(folder, text.replace('for 10 days', 'for 30 days'))
    await expect(wrong).rejects.toThrow('“30 days” where')
    await import_(folder, text.replace('for 10 days', 'for 20 days'))
    expect((await export_(folder, { only: 'work' })).units).toBe(1)
  })

  test('is not stopped by what was wrong before', async () => {
    const folder = await tinySite({ ...site })
    await edit(folder, 'zh-CN/notice/2026-11-22.md', swap('全部', '全部5'))
    expect(await problemsIn(folder)).toHaveLength(1)
    const { text } = await export_(folder)
    const wrong = import_(folder, text.replace('for 10 days', 'for 30 days'))
    await expect(wrong).rejects.toThrow(/^.*“30 days” where.*$/)
    const { files } = await import_(folder, text.replace('You may', 'You can'))
    expect(files).toEqual([join(folder, terms)])
  })
})

test('a table with tabs, in UTF-16, is read as Excel writes it', async () => {
  const folder = await tinySite()
  const { text } = await export_(folder, { format: 'csv' })
  const saved = text
    .replace('You may use', 'You can use')
    .replaceAll('","', '"\t"')
  const file = join(folder, '..', 'back.csv')
  await writeFile(file, Buffer.from(saved, 'utf16le'))
  const back = await importUnits({ locales: folder, dayIn, file, dryRun: true })
  expect(back.changes).toHaveLength(1)
})

test('only what is missing is asked for, of one document', async () => {
  const folder = await tinySite()
  await edit(folder, terms, swap('You may use it.', '可以使用。'))
  const options = { only: 'missing', document: 'terms' }
  const { text, units } = await export_(folder, options)
  expect(units).toBe(1)
  expect(text).toContain('unit id="use-p1"')
})

test('work in versions to come is asked for, as status counts it', async () => {
  const folder = await house()
  const words = '本馆每日九时开放。'
  await edit(folder, 'ar/rules/2027-01-01.md', text =>
    text.replace(/^summary: .*$/m, `summary: ${words}`),
  )
  await edit(folder, 'zh-CN/rules/2027-01-01.md', text =>
    text.replace(/^summary: .*$/m, `summary: ${words}`),
  )
  const units = async (options: Options) =>
    (await export_(folder, { tag: 'ar', document: 'rules', ...options })).units
  for (const only of ['missing', 'work']) {
    expect(await units({ only, version: '' })).toBe(1)
    expect(await units({ only, version: 'in-force' })).toBe(0)
  }
  const inForce = await units({ version: 'in-force' })
  const upcoming = await units({ version: 'upcoming' })
  expect(await units({ version: '' })).toBe(inForce)
  expect(await units({ version: 'current' })).toBe(inForce + upcoming)
})

test.each<[Options, string]>([
  [{ tag: '' }, 'No language is named. There are en.'],
  [
    { tag: 'zh-CN' },
    'zh-CN is the language that the others are translated from. Name one of en.',
  ],
  [{ format: 'xliff' }, '"xliff" is no format. Did you mean "xliff2"?'],
  [{ document: 'term' }, '"term" is no document. Did you mean "terms"?'],
  [
    { version: '2030-01-01' },
    'No text is of --version 2030-01-01. There are in-force, upcoming, current, all, and the days 2026-11-22.',
  ],
])('a command that asks for nothing there is, %j', async (options, message) => {
  await expect(export_(await tinySite(), options)).rejects.toThrow(message)
})
