import { describe, expect, test } from 'vitest'
import { formatWarning } from '../../problem.ts'
import { type Change, load, swap, tinySite } from '../tinySite.ts'
import { mistake } from './mistake.ts'

const [english, chinese] = ['en', 'zh-CN'].map(
  tag => `${tag}/terms/2026-11-22.md`,
)
const file = `locales/${english}`
const source = `locales/${chinese}`

/** Both texts with other words on line 10. */
const words = (en: string, zh: string): Readonly<Record<string, Change>> => ({
  [`${english}`]: swap('You may use it.', en),
  [`${chinese}`]: swap('可以使用。', zh),
})

const why = '<!-- ignore numbers: the law is cited -->'

/** What is warned of, as a person reads it. */
async function warned(changes: Readonly<Record<string, Change>>) {
  const folder = await tinySite(changes)
  const { warnings } = await load(folder)
  return warnings.map(one => formatWarning(one).replaceAll(folder, 'locales'))
}

describe('a mistake in a translation', () => {
  mistake(
    'stops the build with both texts, the place and the mend',
    words(
      'You may keep **nine** copies for\nthirteen days.',
      '可以保存八份，为期三十日。',
    ),
    `${file}:10:16  has “nine” where the source has “八份”: "You may keep nine copies for thirteen days." for "可以保存八份，为期三十日。" (${source}:10). Write the same number, and what it counts. If it is right, write <!-- ignore numbers: why -->. (numbers)`,
    `${file}:11:1  has “thirteen days” where the source has “三十日”: "…nine copies for thirteen days." for "可以保存八份，为期三十日。" (${source}:10). Write the same time, in the same kind of days. If it is right, write <!-- ignore deadlines: why -->. (deadlines)`,
  )

  mistake(
    'in a citation is told where it stands',
    { [`${english}`]: swap('[](#liability)', '[](#use-1)') },
    `${file}:13:23  leads to #use-1 where the source leads to #liability: "…copying, as in …." for "复制，见…。" (${source}:13). Cite and link what the source does. If it is right, write <!-- ignore citations: why -->. (citations)`,
  )

  test('that may be right is a warning', async () => {
    const lines = await warned({
      [`${english}`]: swap('You may use it.', 'You must use it.'),
    })
    expect(lines).toEqual([
      `${file}:10:1  warning: says “must” where the source says “may”: "You must use it." for "可以使用。" (${source}:10). Say whether something must, may or must not be done as the source does. If it is right, write <!-- ignore modality: why -->. (modality)`,
    ])
  })

  test('that leaves out a defined term is told, other forms are not', async () => {
    const changes = (item: string) => ({
      [`${english}`]: (text: string) =>
        text
          .replace('You may use it.', 'This ["site"]{#term-site}. The site.')
          .replace('For reading.', item),
      [`${chinese}`]: (text: string) =>
        text
          .replace('可以使用。', '[“本网站”]{#term-site}。本网站。')
          .replace('阅读。', '阅读本网站。'),
    })
    expect(await warned(changes('For reading Sites.'))).toEqual([])
    const lines = await warned(changes('For reading it all.'))
    expect(lines.map(line => line.split(': "')[0])).toEqual([
      `${file}:12:4  warning: does not use the term #term-site, which the source uses`,
    ])
  })

  test('in the title or the summary is told there', async () => {
    const lines = await warned({
      [`${english}`]: swap('title: Terms', 'title: 条款'),
    })
    expect(lines.map(line => line.split(':  ')[0])).toEqual([
      `${file}:2:8  warning: has words in another script: "条款" for "条款" (${source}:2). Translate it. If it is right, write <!-- ignore untranslated in title: why -->. (untranslated)`,
    ])
  })

  test('in a text of the past is not told', async () => {
    const old = (title: string, text: string) =>
      `---\ntitle: ${title}\npublished: 2020-01-01\n---\n\n${text}\n`
    const summary = 'summary: x\ntitle:'
    const changes = {
      [`${english}`]: swap('title:', summary),
      [`${chinese}`]: swap('title:', summary),
      'en/terms/2020-01-01.md': old('Terms', 'Pay 9 yuan'),
      'zh-CN/terms/2020-01-01.md': old('条款', '支付8元。'),
    }
    expect(await warned(changes)).toEqual([])
  })
})

describe('a rule is switched off', () => {
  test.each([
    ['before the clause', `${why}\n\nYou may keep 9 copies.`],
    ['on the line above', `${why}\nYou may keep 9 copies.`],
    ['in the clause', `You may keep 9 copies. ${why}`],
    [
      'with another one',
      `<!-- ignore numbers, modality: see the law -->\n\nYou must keep 9 copies.`,
    ],
  ])('by a comment %s', async (_, text) => {
    expect(await warned(words(text, '可以保存八份。'))).toEqual([])
  })

  test('for the title by a comment that names it', async () => {
    const note = '<!-- ignore untranslated in title: its name -->'
    const lines = await warned({
      [`${english}`]: text =>
        text
          .replace('title: Terms', 'title: 条款')
          .replace('##', `${note}\n\n##`),
    })
    expect(lines).toEqual([])
  })

  test('before an item, whose number stays', async () => {
    const folder = await tinySite({
      [`${english}`]: swap('2. For copying', `${why}\n\n2. For copying 9`),
    })
    const { warnings, versions } = await load(folder)
    expect(warnings).toEqual([])
    const ids = versions.flatMap(({ clauses }) =>
      clauses.flatMap(({ clauses }) => clauses.map(({ id }) => id)),
    )
    expect(ids.filter(id => id === 'use-2')).toHaveLength(2)
  })

  test('everywhere by site.json', async () => {
    const lines = await warned({
      'site.json': swap(
        '"icp"',
        '"checks": { "numbers": "see the law" },\n"icp"',
      ),
      ...words('You may keep 9 copies.', '可以保存八份。'),
    })
    expect(lines).toEqual([])
  })

  mistake(
    'by site.json under another name, or without a reason',
    {
      'site.json': swap(
        '"icp"',
        '"checks": { "numbres": "x", "dates": "" },\n  "icp"',
      ),
    },
    'locales/site.json:14:15  has an unknown key "checks.numbres". Did you mean "numbers"?',
    'locales/site.json:14:40  "checks.dates" is empty. Write it (why it is switched off).',
  )

  mistake(
    'without a reason, a name, or under another name',
    words(
      '<!-- ignore numbers -->\n<!-- ignore -->\n<!-- ignore nubmers: the law -->\nYou may keep 9 copies.',
      '可以保存八份。',
    ),
    `${file}:10:1  ignores numbers without a reason. Write why behind a colon: <!-- ignore numbers: the law itself says so -->. (ignore)`,
    `${file}:11:1  ignores no rule by name. Name the rule: <!-- ignore numbers: the law itself says so -->. (ignore)`,
    `${file}:12:1  ignores "nubmers", which is no rule. Did you mean "numbers"? (ignore)`,
  )

  test('where it finds nothing', async () => {
    const lines = await warned({
      [`${english}`]: swap('You may', `${why}\nYou may`),
    })
    expect(lines).toEqual([
      `${file}:10:1  warning: ignores numbers, which finds nothing there. Take it out. (ignore)`,
    ])
  })
})
