import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { formatWarning } from '../problem.ts'
import { publishVersion } from '../publish/publishVersion.ts'
import { runScript } from '../testing/runScript.ts'
import { interfaceWords } from './interfaceWords.ts'
import { type Change, edit, load, swap, tinySite } from './tinySite.ts'

const english = 'en/terms/2026-11-22.md'
const chinese = 'zh-CN/terms/2026-11-22.md'
const defined = (words: string) => swap('You may use it.', words)

/** What is warned of, with `locales` for the folder. */
async function warned(changes: Readonly<Record<string, Change>>) {
  return warnedIn(await tinySite(changes))
}

async function warnedIn(folder: string) {
  const { warnings } = await load(folder)
  return warnings.map(warning =>
    formatWarning(warning).replaceAll(folder, 'locales'),
  )
}

/** The same term in Chinese, defined and used. */
const [site, siteInChinese] = [
  'This ["site"]{#term-site}. The site.',
  swap('可以使用。', '[“本网站”]{#term-site}。本网站。'),
]

test('an interface in the words of the source language', async () => {
  const { page, document, version, files } = interfaceWords('de') ?? {}
  const words = (text: string) =>
    JSON.stringify({ ...JSON.parse(text), page, document, version, files })
  const both = { 'zh-CN/ui.json': words, 'en/ui.json': words }
  const [told, ...more] = await warned(both)
  expect(told).toMatch(
    /^locales\/en\/ui\.json {2}warning: has \d+ texts in the words of zh-CN: "page\.skip", "page\.home", .* \(words-of-source\)$/,
  )
  expect(more).toEqual([])
})

describe('of a term', () => {
  test('that is defined and used in every language, nothing is said', async () => {
    const changes = { [english]: defined(site), [chinese]: siteInChinese }
    expect(await warned(changes)).toEqual([])
  })

  test('that is never used', async () => {
    const lines = await warned({
      [english]: defined('The site, this ["site"]{#term-site}. Sites.'),
      [chinese]: siteInChinese,
    })
    expect(lines).toEqual([
      'locales/en/terms/2026-11-22.md:10:16  warning: defines the term "site" and does not use it below. Use the same words, capitals included, or take the brackets and braces out. (unused-term)',
    ])
  })

  test('that is defined twice', async () => {
    const lines = await warned({
      [english]: defined(`${site}\nThe [site]{#term-page}.`),
      [chinese]: swap(
        '可以使用。',
        '[本网站]{#term-site}。本网站。[页面]{#term-page}，页面。',
      ),
    })
    expect(lines).toEqual([
      'locales/en/terms/2026-11-22.md:11:5  warning: defines "site" again, which line 10 defines as #term-site. Uses lead to the first: mark one of them only. (term-twice)',
    ])
  })

  test('that is defined in one language only', async () => {
    const one =
      'warning: defines the term "site" (#term-site), which locales/zh-CN/terms/2026-11-22.md does not. Mark its words there too, as ["…"]{#term-site}. (term-in-one-language)'
    expect(await warned({ [english]: defined(site) })).toEqual([
      `locales/en/terms/2026-11-22.md:10:6  ${one}`,
    ])
    const lines = await warned({ [chinese]: siteInChinese })
    expect(lines.map(line => line.slice(0, 40))).toEqual([
      'locales/zh-CN/terms/2026-11-22.md:10:1  ',
    ])
  })
})

test('texts that are past are not warned of, texts to come are', async () => {
  const text = (published: string, words: string) =>
    `---\ntitle: Terms\npublished: ${published}\nsummary: New.\n---\n\n${words}\n`
  const lines = await warned({
    [english]: swap('title:', 'summary: Now.\ntitle:'),
    'en/terms/2020-01-01.md': text('2020-01-01', '[Old]{#term-old}'),
    'en/terms/2028-01-01.md': text('2026-02-01', '[New]{#term-new}'),
  })
  expect(lines.map(line => line.split('  ')[0])).toEqual([
    'locales/en/terms/2028-01-01.md:7:1',
  ])
})

describe('of a text in force that is not recorded as published', () => {
  const published = async (changes: Readonly<Record<string, Change>> = {}) => {
    const folder = await tinySite(changes)
    const dayIn = () => '2026-11-22'
    await publishVersion({ locales: folder, dayIn, text: '', reason: '' })
    return folder
  }
  const forget = (folder: string, ...keys: readonly string[]) =>
    edit(folder, 'published.json', text => {
      const { texts, ...record } = JSON.parse(text)
      const kept = Object.entries(texts).filter(([key]) => !keys.includes(key))
      return JSON.stringify({ ...record, texts: Object.fromEntries(kept) })
    })

  test('nothing is said where nothing is recorded, or all', async () => {
    expect(await warned({})).toEqual([])
    expect(await warnedIn(await published())).toEqual([])
  })

  test('where others of the document are recorded', async () => {
    const folder = await published()
    await forget(folder, 'en/terms/2026-11-22')
    expect(await warnedIn(folder)).toEqual([
      'locales/en/terms/2026-11-22.md:3:12  warning: took effect on 2026-11-22 and is not recorded as published, though others of the document are: it could change unnoticed. Record it: npm run publish-version (unrecorded)',
    ])
    await forget(folder, 'zh-CN/terms/2026-11-22')
    expect(await warnedIn(folder)).toEqual([])
  })

  test('but not of one that is still to come', async () => {
    const folder = await published()
    const next =
      '---\ntitle: Terms\npublished: 2026-11-01\nsummary: New.\n---\n\nNew.\n'
    await edit(folder, 'en/terms/2028-01-01.md', () => next)
    expect(await warnedIn(folder)).toEqual([])
  })
})

describe('of texts to come that languages have for different days', () => {
  const text = (title: string) =>
    `---\ntitle: ${title}\npublished: 2026-11-01\nsummary: ${title}\n---\n\n## ${title} {#new}\n`

  test('it is told of the one that is no source', async () => {
    const lines = await warned({
      'zh-CN/terms/2028-01-01.md': text('新'),
      'en/terms/2028-01-02.md': text('New'),
    })
    expect(lines).toEqual([
      'locales/en/terms/2028-01-02.md  warning: takes effect on 2028-01-02, for which zh-CN has no text, while it has one for 2028-01-01. If they are one version, name both by the day on which it takes effect. (days-apart)',
    ])
  })

  test('nothing where one language has both, or one is not translated', async () => {
    const both = {
      'zh-CN/terms/2028-01-01.md': text('新'),
      'zh-CN/terms/2028-02-01.md': text('新的'),
    }
    expect(await warned(both)).toEqual([])
    const one = { ...both, 'en/terms/2028-02-01.md': text('New') }
    expect(await warned(one)).toEqual([])
  })
})

test('of full-width marks that were most likely meant as Markdown', async () => {
  const notice = 'zh-CN/notice/2026-11-22.md'
  const lines = await warned({ [notice]: swap('全部。', '＞ ＊＊全部＊＊。') })
  const place = 'locales/zh-CN/notice/2026-11-22.md:8:1  warning: has'
  expect(lines).toEqual([
    `${place} "＊＊" in its words, which shows as it is. For strong words write **words**, in ASCII stars. (wide-mark)`,
    `${place} "＞" in its words, which shows as it is. For a quotation write "> " in ASCII. (wide-mark)`,
  ])
  const right = '＞18，张＊＊，＊全部＊。'
  expect(
    await warned({
      [notice]: swap('全部。', right),
      'en/notice/2026-11-22.md': swap('All of it', 'More than 18'),
    }),
  ).toEqual([])
})

describe('of a new version', () => {
  const next = 'terms/2027-11-22.md'
  const version = async (
    summary: string,
    change = (text: string) => text,
  ): Promise<readonly string[]> => {
    const folder = await tinySite()
    for (const tag of ['zh-CN', 'en']) {
      const old = await readFile(`${folder}/${tag}/terms/2026-11-22.md`, 'utf8')
      const text = old.replace('title', `summary: ${summary}\ntitle`)
      await edit(folder, `${tag}/${next}`, () => change(text))
    }
    return warnedIn(folder)
  }

  test('in which nothing changes', async () => {
    expect(await version('New.')).toEqual([
      'locales/zh-CN/terms/2027-11-22.md  warning: changes nothing: its clauses are those of locales/zh-CN/terms/2026-11-22.md. Write what changes, or delete it in every language. (nothing-changed)',
    ])
  })

  const other = (text: string) => text.replace('may use', 'can use')

  test('nothing where one language changes', async () => {
    expect(await version('New.', other)).toEqual([])
    expect(await version('Not to do… or (-).', other)).toEqual([])
  })

  test.each(['TODO', 'todo:', '待写', '…', '...', 'TODO write this'])(
    'whose summary is still to be written, %s',
    async summary => {
      const lines = await version(`'${summary}'`, other)
      expect(lines.filter(line => line.includes('(placeholder)'))).toEqual(
        ['en', 'zh-CN'].map(
          tag =>
            `locales/${tag}/${next}:2:10  warning: has "${summary}" for "summary", as if it were still to be written. Write what this version changes, in one or two sentences. (placeholder)`,
        ),
      )
    },
  )
})

describe('of a day of publication', () => {
  const on = (date: string) =>
    swap('published: 2026-11-01', `published: ${date}`)
  const place = 'locales/en/terms/2026-11-22.md:3:12  warning: says that it'
  const mend =
    'Write the day on which it was made public. If this one is right, it is told until it is recorded: npm run publish-version (published-year)'
  const both = (date: string) => ({ [english]: on(date), [chinese]: on(date) })

  test('that is years from the day of effect', async () => {
    const [line, ...more] = await warned(both('2024-11-21'))
    expect(line).toBe(
      `${place} was published on 2024-11-21, more than two years before it takes effect. ${mend}`,
    )
    expect(more).toHaveLength(1)
    expect(await warned(both('2024-11-22'))).toEqual([])
    const after = await warned({ [english]: on('2028-11-23') })
    expect(after.join()).toContain('2028-11-23, more than two years after')
  })

  test('that is a year from the one of the source', async () => {
    expect(await warned({ [english]: on('2025-10-31') })).toEqual([
      `${place} was published on 2025-10-31, more than a year from 2026-11-01, which locales/zh-CN/terms/2026-11-22.md says. ${mend}`,
    ])
    expect(await warned({ [english]: on('2025-11-01') })).toEqual([])
  })

  test('that is still to come, though the text is online', async () => {
    expect(await warned({ [english]: on('2026-11-23') })).toEqual([
      `${place} is published on 2026-11-23, and is online from the next build on. Add the file on that day; or write the day on which it goes online. (published-later)`,
    ])
    expect(await warned({ [english]: on('2026-11-22') })).toEqual([])
  })

  test('nothing is said of a text that was recorded', async () => {
    const folder = await tinySite(both('2024-11-21'))
    const dayIn = () => '2026-11-22'
    await publishVersion({ locales: folder, dayIn, text: '', reason: '' })
    expect(await warnedIn(folder)).toEqual([])
  })
})

test('check and build tell of them, and go on', async () => {
  const folder = await tinySite({ [english]: defined(site) })
  const args = ['--locales', folder, '--date', '2026-11-22']
  const output = `${folder}/../dist`
  const results = await Promise.all([
    runScript('check', args),
    runScript('build', [...args, '--output', output]),
  ])
  const ends = [
    /\)\n\nNo error, 1 warning in 4 texts \(zh-CN, en\)\.\n$/,
    /\)\n\n1 warning\n\nBuilt .*\n {2}languages/,
  ]
  for (const [index, { code, stdout, stderr }] of results.entries()) {
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^\S*terms\/2026-11-22\.md:10:6 {2}warning: .*\)\n/)
    expect(stdout).toMatch(ends[index] ?? '')
  }
})
