import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadLibrary } from '../library/loadLibrary.ts'
import {
  edit,
  load,
  problemsIn,
  swap,
  type tinySite,
} from '../library/tinySite.ts'
import { formatWarning } from '../problem.ts'
import { accept } from './accept.ts'
import { formatAccepted } from './formatAccepted.ts'
import { formatDifferences } from './formatDifferences.ts'
import { formatStatus } from './formatStatus.ts'
import { recordedSite } from './recordedSite.ts'
import { status } from './status.ts'
import { readTarget } from './target.ts'

/** Translations whose source has changed since: told, shown, accepted. */

type Folder = Awaited<ReturnType<typeof tinySite>>

const dayIn = () => '2026-11-22'
const chinese = 'zh-CN/terms/2026-11-22.md'
const english = 'en/terms/2026-11-22.md'
const sidecar = 'en/translated.json'

const acceptIn = (locales: Folder, ...words: readonly string[]) =>
  accept({ locales, dayIn, words })

/** But for those of new versions that are copies, as most are here. */
const warningsIn = async (folder: Folder) =>
  (await load(folder)).warnings
    .filter(({ rule }) => rule !== 'nothing-changed')
    .map(warning => formatWarning(warning).replaceAll(folder, 'locales'))

const look = (folder: Folder) =>
  loadLibrary(folder, dayIn, { frozen: false, complete: false })

const table = async (folder: Folder) => formatStatus(status(await look(folder)))

const differences = async (folder: Folder, ...words: readonly string[]) => {
  const library = await look(folder)
  const rows = status(library, readTarget(words))
  return formatDifferences(rows, 'zh-CN').replaceAll(folder, 'locales')
}

const toSay = (stale: string) =>
  swap('"police"', `"stale": "${stale}",\n  "police"`)

test('a clause of the source changes, and the story goes on', async () => {
  const folder = await recordedSite()
  expect(await problemsIn(folder)).toEqual([])

  await edit(folder, chinese, swap('可以使用。', '可以免费使用。'))
  expect(await problemsIn(folder)).toEqual([
    'locales/en/terms/2026-11-22.md:10:1  translates #use-p1 as it was before locales/zh-CN/terms/2026-11-22.md:10 changed: "可以{+免费+}使用。". Translate the change; then, or if the translation is still right: npm run accept -- --text en/terms/2026-11-22 --clause use-p1 (stale-translation)',
  ])
  expect(await table(folder)).toMatchInlineSnapshot(`
    "language  document  version     translated  stale  missing  unrecorded  percent
    en        terms     2026-11-22           7      1        0           0     87 %
    en        notice    2026-11-22           3      0        0           0    100 %"
  `)
  expect(await differences(folder, 'en/terms')).toMatchInlineSnapshot(`
    "locales/en/terms/2026-11-22.md:10  #use-p1
      before       可以使用。
      after        可以免费使用。
      change       可以{+免费+}使用。
      translation  You may use it.
      if right     npm run accept -- --text en/terms/2026-11-22 --clause use-p1"
  `)
  expect(await differences(folder, 'en/notice')).toBe('No clause is stale.')

  const text = swap('You may use it.', 'You may use it free of charge.')
  await edit(folder, english, text)
  expect(await problemsIn(folder)).toHaveLength(1)
  const [told] = await acceptIn(folder, 'en/terms/2026-11-22', 'use-p1')
  expect(told).toMatchObject({ recorded: ['use-p1'], missing: [] })
  expect(await problemsIn(folder)).toEqual([])
  expect(await warningsIn(folder)).toEqual([])
})

describe('titles and summaries', () => {
  const title = swap('title: 条款', 'title: 使用条款')
  const next = '2027-01-01'
  const summed = async () => {
    const folder = await recordedSite()
    for (const tag of ['zh-CN', 'en']) {
      const text = await readFile(join(folder, tag, chinese.slice(6)), 'utf8')
      const copy = text.replace('---\n\n', `summary: "${tag} & new"\n---\n\n`)
      await writeFile(join(folder, tag, `terms/${next}.md`), copy)
    }
    return folder
  }

  test('a title that changed is stale, shown and accepted', async () => {
    const folder = await recordedSite()
    await edit(folder, chinese, title)
    expect(await problemsIn(folder)).toEqual([
      'locales/en/terms/2026-11-22.md:2:8  translates the title as it was before locales/zh-CN/terms/2026-11-22.md:2 changed: "{+使用+}条款". Translate the change; then, or if the translation is still right: npm run accept -- --text en/terms/2026-11-22 --clause front.title (stale-translation)',
    ])
    expect(await differences(folder, 'en')).toMatchInlineSnapshot(`
      "locales/en/terms/2026-11-22.md:2  the title
        before       条款
        after        使用条款
        change       {+使用+}条款
        translation  Terms
        if right     npm run accept -- --text en/terms/2026-11-22 --clause front.title"
    `)
    const words = ['en/terms/2026-11-22', 'title']
    const told = formatAccepted(await acceptIn(folder, ...words))
    expect(told).toBe('Accepted  en/terms/2026-11-22  1 clause: the title')
    expect(await problemsIn(folder)).toEqual([])
    expect(await warningsIn(folder)).toEqual([])
  })

  test('a summary is new in each version, and stale where it changes', async () => {
    const folder = await summed()
    const [told, ...more] = await warningsIn(folder)
    expect(told).toContain('1 clause not recorded as translated: the summary.')
    expect(more).toEqual([])
    await acceptIn(folder, 'en')
    expect(await warningsIn(folder)).toEqual([])
    await edit(folder, `zh-CN/terms/${next}.md`, swap('& new', '& old'))
    const [stale] = await problemsIn(folder)
    expect(stale).toContain('translates the summary as it was')
    expect(stale).toContain('"zh-CN & [-new-]{+old+}"')
  })

  test('the summary of one version is not that of the next', async () => {
    const folder = await summed()
    await acceptIn(folder, 'en')
    for (const tag of ['zh-CN', 'en']) {
      const from = join(folder, tag, `terms/${next}.md`)
      const text = await readFile(from, 'utf8')
      const copy = text.replace('& new', '& newer')
      await writeFile(join(folder, tag, 'terms/2027-06-01.md'), copy)
    }
    expect(await problemsIn(folder)).toEqual([])
    expect((await warningsIn(folder)).join()).toContain('the summary')
  })

  test('a record that says nothing of them is a record of the rest', async () => {
    const folder = await recordedSite()
    await edit(folder, sidecar, text => {
      const { texts, ...rest } = JSON.parse(text)
      for (const entries of Object.values<object>(texts)) {
        Reflect.deleteProperty(entries, 'front.title')
      }
      return JSON.stringify({ ...rest, texts })
    })
    await edit(folder, chinese, title)
    expect(await problemsIn(folder)).toEqual([])
    const warnings = await warningsIn(folder)
    expect(warnings).toHaveLength(2)
    expect(warnings.join()).toContain('not recorded as translated: the title.')
  })
})

describe('what is no change of the source:', () => {
  test('no change but lines, their ends, emphasis and other numbers', async () => {
    const folder = await recordedSite()
    await edit(folder, chinese, text =>
      text.replace('可以使用。', '可以\n**使用**。').replaceAll('\n', '\r\n'),
    )
    await edit(folder, sidecar, text => text.replaceAll('\n', '\r\n'))
    await edit(folder, 'zh-CN/ui.json', swap('"statute"', '"gongwen"'))
    expect(await problemsIn(folder)).toEqual([])
  })

  test('a clause before it, which gives what follows another id', async () => {
    const folder = await recordedSite()
    await edit(folder, chinese, swap('1. 阅', '1. 携带。\n2. 阅'))
    await edit(folder, english, swap('1. For', '1. For carrying.\n2. For'))
    expect(await problemsIn(folder)).toEqual([])
    expect(await warningsIn(folder)).toEqual([
      'locales/en/terms/2026-11-22.md:12:1  warning: has 1 clause not recorded as translated: #use-1. Check against the source, then: npm run accept -- --text en/terms/2026-11-22 --clause use-1 (unrecorded-translation)',
    ])
  })
})

test('two items that change places in the source alone are stale', async () => {
  const folder = await recordedSite({
    [chinese]: swap('2. 复制，见[](#liability)。', '2. 复制。'),
    [english]: swap('2. For copying, as in [](#liability).', '2. For copying.'),
  })
  const items = swap('1. 阅读。\n2. 复制。', '1. 复制。\n2. 阅读。')
  await edit(folder, chinese, items)
  expect(await problemsIn(folder)).toHaveLength(2)
})

test('a citation of another clause is a change', async () => {
  const folder = await recordedSite()
  await edit(folder, chinese, swap('[](#liability)', '[](#use)'))
  const [told] = await problemsIn(folder)
  expect(told).toContain('[](#[-liability-]{+use+})')
})

describe('the operator chooses what becomes of a stale clause:', () => {
  test.each(['notice', 'show'])('%s only warns', async choice => {
    const folder = await recordedSite({ 'site.json': toSay(choice) })
    await edit(folder, chinese, swap('可以使用。', '可以免费使用。'))
    const [warning, ...more] = await warningsIn(folder)
    expect(more).toEqual([])
    expect(warning).toMatch(
      /^locales\/en\/terms\/2026-11-22\.md:10:1 {2}warning: translates #use-p1 .*\(stale-translation\)$/,
    )
  })

  test('another word is none of them', async () => {
    const folder = await recordedSite()
    await edit(folder, 'site.json', toSay('notise'))
    expect(await problemsIn(folder)).toEqual([
      'locales/site.json:15:12  "stale" cannot be "notise". Did you mean "notice"?',
    ])
  })
})

describe('a new version', () => {
  const next = async (folder: Folder) => {
    for (const tag of ['zh-CN', 'en']) {
      const text = await readFile(
        join(folder, tag, 'terms/2026-11-22.md'),
        'utf8',
      )
      const copy = text.replace('---\n\n', 'summary: New.\n---\n\n')
      await writeFile(join(folder, tag, 'terms/2027-01-01.md'), copy)
    }
  }

  test('inherits what stays as it was', async () => {
    const folder = await recordedSite()
    await next(folder)
    expect(await problemsIn(folder)).toEqual([])
    const [summary, ...rest] = await warningsIn(folder)
    expect(summary).toContain('has 1 clause not recorded as translated: the s')
    expect(rest).toEqual([])
    const source = 'zh-CN/terms/2027-01-01.md'
    await edit(folder, source, swap('可以使用。', '可以免费使用。'))
    const [told, ...more] = await problemsIn(folder)
    expect(told).toContain('locales/en/terms/2027-01-01.md:11:1')
    expect(more).toEqual([])
  })

  test('that is not translated yet is missing, clause by clause', async () => {
    const folder = await recordedSite()
    await next(folder)
    await rm(join(folder, 'en/terms/2027-01-01.md'))
    expect(await problemsIn(folder)).toEqual([])
    expect(await table(folder)).toContain(
      'en        terms     2027-01-01           0      0        9           0      0 %',
    )
    const missing = await acceptIn(folder, 'en')
    expect(missing[1]).toMatchObject({ recorded: [], dropped: [] })
    expect(missing[1]?.missing).toHaveLength(9)
  })

  test('of which one clause waits in two versions is asked for', async () => {
    const folder = await recordedSite()
    await next(folder)
    for (const day of ['2026-11-22', '2027-01-01']) {
      const words = swap('可以使用。', '可以免费使用。')
      await edit(folder, `zh-CN/terms/${day}.md`, words)
    }
    await expect(acceptIn(folder, 'en', 'terms', 'use-p1')).rejects.toThrow(
      '#use-p1 waits in 2 versions. Name the one that was checked: en/terms/2026-11-22, en/terms/2027-01-01.',
    )
    await acceptIn(folder, 'en', 'terms', '2027-01-01', 'use-p1')
    expect(await problemsIn(folder)).toHaveLength(1)
  })
})

test('a superseded version is left alone', async () => {
  const folder = await recordedSite()
  await edit(folder, chinese, swap('可以使用。', '可以免费使用。'))
  for (const tag of ['zh-CN', 'en']) {
    const text = await readFile(
      join(folder, `${tag}/terms/2026-11-22.md`),
      'utf8',
    )
    const copy = text
      .replace('---\n\n', 'summary: New.\n---\n\n')
      .replace('可以免费使用。', '可以使用。')
    await writeFile(join(folder, tag, 'terms/2026-11-23.md'), copy)
  }
  const library = await loadLibrary(folder, () => '2026-11-23')
  // What the new one changes is said in new words.
  expect(library.warnings.map(({ message }) => message)).toEqual([
    'has 1 clause not recorded as translated: the summary.',
  ])
})

test('without a record nothing is claimed', async () => {
  const folder = await recordedSite()
  await rm(join(folder, sidecar))
  await edit(folder, chinese, swap('可以使用。', '可以免费使用。'))
  expect(await problemsIn(folder)).toEqual([])
  expect(await table(folder)).toMatchInlineSnapshot(`
    "language  document  version     translated  stale  missing  unrecorded  percent
    en        terms     2026-11-22  not recorded
    en        notice    2026-11-22  not recorded

    Check the translations in en, then record them: npm run accept -- --language en"
  `)
})

test('a clause that the translation lacks is counted, not forgotten', async () => {
  const folder = await recordedSite()
  await edit(folder, english, text => text.replace(/^2\. .*\n/m, ''))
  expect(await table(folder)).toContain(
    'en        terms     2026-11-22           7      0        1           0     87 %',
  )
  const before = await readFile(join(folder, sidecar), 'utf8')
  const [told] = await acceptIn(folder, 'en', 'terms', 'use-2')
  expect(told).toMatchObject({ recorded: [], missing: ['use-2'] })
  expect(await readFile(join(folder, sidecar), 'utf8')).toBe(before)
})

test('a record is the same however it came about', async () => {
  const folder = await recordedSite()
  const all = await readFile(join(folder, sidecar), 'utf8')
  await rm(join(folder, sidecar))
  await acceptIn(folder, 'en/notice')
  for (const id of [
    'front.title',
    'use-2',
    'use',
    'use-1',
    'use-p1',
    'preamble-p1',
  ]) {
    await acceptIn(folder, 'en', 'terms', id)
  }
  await acceptIn(folder, 'en', 'terms', '2026-11-22', '#liability')
  await acceptIn(folder, 'en/terms/2026-11-22/liability-p1')
  expect(await readFile(join(folder, sidecar), 'utf8')).toBe(all)
})

describe('a record that is not as it was written:', () => {
  const told = async (change: (text: string) => string) => {
    const folder = await recordedSite()
    await edit(folder, sidecar, change)
    return problemsIn(folder)
  }
  const back =
    'Take the file back from version control: npm run accept writes it, and nobody else.'

  test('cut short', async () => {
    const [line] = await told(text => text.slice(0, -4))
    expect(line).toMatch(/^locales\/en\/translated\.json:\d+:\d+ {2}lacks a/)
  })

  test('words of the source edited by hand', async () => {
    expect(await told(swap('可以使用。', '可以。'))).toEqual([
      `locales/en/translated.json:40:19  "use-p1" was edited by hand: its digest is not that of its source words. ${back}`,
    ])
  })

  test('an unknown key, a text that is none, and no digest', async () => {
    expect(
      await told(text =>
        text
          .replace('"from"', '"form": "x",\n  "from"')
          .replace(/"digest": "\w+"/, '"digest": "12"'),
      ),
    ).toEqual([
      'locales/en/translated.json:3:3  has an unknown key "form". Did you mean "from"?',
      'locales/en/translated.json:9:19  "texts.notice/2026-11-22.front.title.digest" cannot be "12". A digest is 64 hexadecimal digits.',
    ])
    expect(await told(swap('"notice/2026-11-22"', '"notice"'))).toEqual([
      `locales/en/translated.json:5:15  "notice" is no text: document/2026-11-22 is. ${back}`,
    ])
  })

  test('made from another language', async () => {
    expect(await told(swap('"from": "zh-CN"', '"from": "de"'))).toEqual([
      'locales/en/translated.json:3:11  was made from de, but "source" in site.json is zh-CN. Check the translations, then record them anew: npm run accept -- --language en',
    ])
  })

  test('in the folder of the source language', async () => {
    const folder = await recordedSite()
    await edit(folder, 'zh-CN/translated.json', () => '{}\n')
    const [line] = await problemsIn(folder)
    expect(line).toContain('is a file that does not belong here.')
  })
})

test('clauses and texts that are no more are told, and dropped', async () => {
  const folder = await recordedSite()
  await edit(folder, chinese, swap('1. 阅读。\n2.', '1.'))
  await edit(folder, english, swap('1. For reading.\n2.', '1.'))
  for (const tag of ['zh-CN', 'en']) {
    const notice = join(folder, tag, 'notice')
    await rename(join(notice, '2026-11-22.md'), join(notice, '2026-11-21.md'))
  }
  const lines = await warningsIn(folder)
  expect(lines.filter(line => line.includes('leftover'))).toEqual([
    'locales/en/translated.json:5:26  warning: records notice/2026-11-22, which zh-CN has no more. Where that is meant, drop it: npm run accept -- --text en/notice/2026-11-22 (leftover-translation)',
    'locales/en/translated.json:48:16  warning: records #use-2, which locales/zh-CN/terms/2026-11-22.md has no more. Where that is meant, drop it: npm run accept -- --text en/terms/2026-11-22 --clause use-2 (leftover-translation)',
  ])
  await acceptIn(folder, 'en/terms/2026-11-22', 'use-2')
  await acceptIn(folder, 'en/notice/2026-11-22')
  const after = await warningsIn(folder)
  expect(after.filter(line => line.includes('leftover'))).toEqual([])
})

test('a text that is left out is not told as gone', async () => {
  const folder = await recordedSite()
  const { warnings } = await loadLibrary(folder, dayIn, {
    ...{ complete: false, leaveOut: new Set(['notice/2026-11-22']) },
  })
  expect(warnings).toEqual([])
})

test('beside a stale clause the others are checked, and it is not', async () => {
  const folder = await recordedSite({
    [chinese]: swap('可以使用。', '30日内可以使用。'),
    [english]: swap('You may use it.', 'You may use it within 30 days.'),
  })
  await edit(folder, chinese, swap('30日内', '60日内'))
  await edit(folder, chinese, swap('复制，见', '共5份复制，见'))
  await edit(folder, english, swap('For copying', 'For 7 copies'))
  const told = await problemsIn(folder)
  expect(told.map(line => /\((\S+)\)$/.exec(line)?.[1])).toEqual([
    'stale-translation',
    'stale-translation',
  ])
  await acceptIn(folder, 'en/terms/2026-11-22', 'use-2')
  const [first, second, ...more] = await problemsIn(folder)
  expect(first).toContain('translates #use-p1 as it was before')
  expect(second).toContain('has “7” where the source has “5份”')
  expect(more).toEqual([])
})

test('of two clauses with the same words, the one that changed is stale', async () => {
  const notice = 'notice/2026-11-22.md'
  const folder = await recordedSite({
    [`zh-CN/${notice}`]: swap('全部。', '1. 不适用。\n2. 不适用。'),
    [`en/${notice}`]: swap('All of it.', '1. None.\n2. None.'),
  })
  await edit(folder, `zh-CN/${notice}`, swap('2. 不适用。', '2. 适用。'))
  const [told, ...more] = await problemsIn(folder)
  expect(told).toContain('translates #scope-2 as it was before')
  expect(more).toEqual([])
})

test('a text is named by its file, too', () => {
  expect(readTarget(['en/terms/2026-11-22.md', 'use-1'])).toEqual({
    ...{ tag: 'en', document: 'terms', date: '2026-11-22', clause: 'use-1' },
  })
})

test('what was named wrongly is told', async () => {
  const folder = await recordedSite()
  const told = (...words: readonly string[]) =>
    acceptIn(folder, ...words).catch((error: Error) => error.message)
  expect(await told()).toContain('Say what was checked: --language en')
  expect(await told('zh-CN')).toBe(
    'zh-CN is the source language: the others are translated from it. There is en.',
  )
  expect(await told('en/term')).toBe(
    'term is no document to translate. Did you mean "terms"?',
  )
  expect(await told('en/terms/2026-11-21')).toBe(
    '2026-11-21 is no version to translate. Did you mean "2026-11-22"?',
  )
  expect(await told('en', 'terms', 'use-p2')).toContain(
    'en/terms has no #use-p2.',
  )
  expect(await told('en', 'terms', 'use', 'x')).toContain(
    '"x" is one too many.',
  )
})

test('a clause of a thousand words is told in short', async () => {
  const words = (seed: number) =>
    Array.from({ length: 1000 }, (_, i) => `词${(i * seed) % 997}`).join('，')
  const folder = await recordedSite({
    [chinese]: swap('可以使用。', words(7)),
  })
  await edit(folder, chinese, swap(words(7), words(13)))
  const [told = '', ...more] = await problemsIn(folder)
  expect(more).toEqual([])
  expect(told.length).toBeLessThan(800)
})
