import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publishVersion } from '../../publish/publishVersion.ts'
import { edit, problemsIn, swap, tinySite } from '../tinySite.ts'
import { type Published, publishedSchema } from './published.ts'

/** Texts that were published, and what is told when they change. */

const dayIn = () => '2026-11-22'
const terms = 'en/terms/2026-11-22.md'
const mend =
  'Undo it, or, if it mends a mistake, record it: npm run publish-version -- --text en/terms/2026-11-22 --reason "…"'

/** The small site, all of it published. */
async function published(): Promise<string> {
  const folder = await tinySite()
  await publishVersion({ locales: folder, dayIn, text: '', reason: '' })
  return folder
}

const recordIn = async (folder: string): Promise<Published> =>
  publishedSchema.parse(
    JSON.parse(await readFile(join(folder, 'published.json'), 'utf8')),
  )

/** What is told after a published text was changed. */
async function told(
  name: string,
  change: (text: string) => string,
): Promise<readonly string[]> {
  const folder = await published()
  await edit(folder, name, change)
  return problemsIn(folder)
}

test('a text that stays as it was published is sound', async () => {
  const folder = await published()
  expect(Object.keys((await recordIn(folder)).texts)).toEqual([
    'en/notice/2026-11-22',
    'en/terms/2026-11-22',
    'zh-CN/notice/2026-11-22',
    'zh-CN/terms/2026-11-22',
  ])
  expect(await problemsIn(folder)).toEqual([])
})

test('a record has the words, and the digest of the plain form', async () => {
  const { texts } = await recordIn(await published())
  const { clauses, digest } = texts['zh-CN/terms/2026-11-22'] ?? {}
  expect(clauses).toMatchInlineSnapshot(`
    {
      "liability": "第二条　责任",
      "liability-c1": [
        "liability-p1",
      ],
      "liability-p1": "不承担，见《声明》第一条。",
      "preamble-p1": "艾达公司提供本网站。",
      "use": "第一条　使用",
      "use-1": "（一）阅读。",
      "use-2": "（二）复制，见第二条。",
      "use-p1": "可以使用。",
    }
  `)
  // printf '条款\n\n…' | sha256sum
  expect(digest).toMatchInlineSnapshot(
    `"e2ebbc435117479d4fe6182a863e45ee073076b038eb87a093d7362ac298c2ab"`,
  )
})

describe('a published text may not change:', () => {
  test('words, with the place and what differs', async () => {
    const lines = await told(terms, swap('You may use it', 'You must use it'))
    expect(lines).toEqual([
      `locales/${terms}:10:1  changes #use-p1, published on 2026-11-01: "You [-may-]{+must+} use it.". ${mend}`,
    ])
  })

  test('the title and the day of publication', async () => {
    const lines = await told(terms, text =>
      text
        .replace('title: Terms', 'title: Our terms')
        .replace('2026-11-01', '2026-11-02'),
    )
    expect(lines).toEqual([
      `locales/${terms}:2:8  changes its "title": it was "Terms". ${mend}`,
      `locales/${terms}:3:12  changes its "published": it was "2026-11-01". ${mend}`,
    ])
  })

  test('a clause that is added or taken out', async () => {
    const folder = await published()
    for (const tag of ['en', 'zh-CN']) {
      await edit(folder, `${tag}/notice/2026-11-22.md`, text => `${text}\nx\n`)
      await edit(folder, `${tag}/terms/2026-11-22.md`, text =>
        text.replace(/^2\. .*\n/m, ''),
      )
    }
    const lines = await problemsIn(folder)
    expect(lines.filter(line => line.startsWith('locales/en/'))).toEqual([
      `locales/en/notice/2026-11-22.md:10:1  has #scope-p2, which was not in the text published on 2026-11-01. ${mend.replace('terms', 'notice')}`,
      `locales/${terms}  lacks #use-2 of the text published on 2026-11-01: "(2) For copying, as in Article II.". ${mend}`,
    ])
    expect(lines).toHaveLength(4)
  })

  test('what stands out', async () => {
    const folder = await published()
    for (const tag of ['en', 'zh-CN']) {
      await edit(folder, `${tag}/terms/2026-11-22.md`, text =>
        text.replaceAll(/^:::.*\n/gm, ''),
      )
    }
    const lines = await problemsIn(folder)
    expect(lines[0]).toContain('lacks #liability-')
  })

  test('a value that is filled in', async () => {
    const lines = await told('en/ui.json', swap('Ada & Co.', 'Ada Ltd.'))
    expect(lines).toEqual([
      `locales/${terms}:6:1  changes #preamble-p1, published on 2026-11-01: "Ada [-& Co-]{+Ltd+}. offers this site.". ${mend}`,
    ])
  })

  test('its file', async () => {
    const folder = await published()
    await rm(join(folder, 'zh-CN/notice/2026-11-22.md'))
    const lines = await problemsIn(folder)
    expect(lines.find(line => line.includes('published.json'))).toBe(
      'locales/published.json:32:32  locales/zh-CN/notice/2026-11-22.md was published, and is gone. Put the file back: published texts keep their addresses for ever.',
    )
  })

  test('its day', async () => {
    const folder = await published()
    for (const tag of ['en', 'zh-CN']) {
      const name = join(folder, tag, 'notice')
      await rename(join(name, '2026-11-22.md'), join(name, '2026-11-23.md'))
    }
    expect((await problemsIn(folder))[0]).toContain(
      'Rename en/notice/2026-11-23.md back: a published text keeps its day.',
    )
  })
})

test('a language that is given up takes its texts along', async () => {
  const folder = await published()
  await edit(folder, 'site.json', swap('"zh-CN",\n    "en"', '"zh-CN"'))
  await rm(join(folder, 'en'), { recursive: true })
  expect(await problemsIn(folder)).toEqual([])
  await publishVersion({ locales: folder, dayIn, text: '', reason: '' })
  expect(Object.keys((await recordIn(folder)).texts)).toHaveLength(4)
})

describe('published.json edited by hand:', () => {
  const byHand = async (change: (text: string) => string) => {
    const folder = await published()
    await edit(folder, 'published.json', change)
    return problemsIn(folder)
  }
  const back =
    'Take the file back from version control: npm run publish-version writes it, and nobody else.'

  test('words', async () => {
    const [line] = await byHand(swap('"All of it."', '"None of it."'))
    expect(line).toBe(
      `locales/published.json:8:17  "en/notice/2026-11-22" was edited by hand: its digest is not that of its title and clauses. ${back}`,
    )
  })

  test('a digest', async () => {
    const lines = await byHand(text =>
      text.replace(/"digest": "[0-9a-f]{8}/, '"digest": "00000000'),
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('"en/notice/2026-11-22" was edited by hand')
  })

  test('half a digest, and a day that does not exist', async () => {
    const lines = await byHand(text =>
      text
        .replace(/[0-9a-f]{32}",/, '",')
        .replace('"recorded": "2026-11-22"', '"recorded": "2026-02-30"'),
    )
    expect(lines).toMatchInlineSnapshot(`
      [
        "locales/published.json:5:19  "texts.en/notice/2026-11-22.recorded" cannot be "2026-02-30". Write a day as 2026-11-22.",
        "locales/published.json:8:17  "texts.en/notice/2026-11-22.digest" cannot be "170a69bf8bcd9c7ff9aa6ec2e311d581". A digest is 64 hexadecimal digits.",
      ]
    `)
  })

  test('broken', async () => {
    const lines = await byHand(text => text.slice(0, -4))
    expect(lines[0]).toMatch(/^locales\/published\.json:\d+:\d+ {2}lacks a/)
  })
})

test('a new text may not come before one that is published', async () => {
  const folder = await published()
  for (const tag of ['en', 'zh-CN']) {
    const notice = join(folder, tag, 'notice')
    const text = await readFile(join(notice, '2026-11-22.md'), 'utf8')
    await edit(folder, `${tag}/notice/2026-11-22.md`, text =>
      text.replace('---\n\n', 'summary: New.\n---\n\n'),
    )
    await edit(folder, `${tag}/notice/2026-11-10.md`, () => text)
  }
  const lines = await problemsIn(folder)
  expect(lines).toHaveLength(2)
  expect(lines[0]).toBe(
    'locales/en/notice/2026-11-10.md  would take effect on 2026-11-10, before the text of 2026-11-22 that is published already. Name it by a later day; or, if it is an old text that was in force then, record it: npm run publish-version -- --text en/notice/2026-11-10',
  )
  for (const tag of ['en', 'zh-CN']) {
    const text = `${tag}/notice/2026-11-10`
    await publishVersion({ locales: folder, dayIn, text, reason: '' })
  }
  expect(await problemsIn(folder)).toEqual([])
})
