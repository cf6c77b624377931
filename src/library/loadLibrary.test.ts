import { describe, expect, test } from 'vitest'
import { flatten } from '../legal/clause.ts'
import type { Library } from './library.ts'
import { type Change, load, swap, tinySite } from './tinySite.ts'

const read = async (changes: Readonly<Record<string, Change>> = {}) =>
  load(await tinySite(changes))

function html(library: Library, tag: string, document: string, id: string) {
  const version = library.versions.find(
    found => found.tag === tag && found.document === document,
  )
  return flatten(version?.clauses ?? []).find(clause => clause.id === id)?.html
}

test('a version that is not in force may be missing in a language', async () => {
  const text = '---\ntitle: 条款\npublished: 2026-11-23\nsummary: x\n---\n\nx\n'
  const library = await read({ 'zh-CN/terms/2026-12-01.md': text })
  expect(library.versions).toHaveLength(5)
})

describe('citations', () => {
  test('of the same document', async () => {
    const library = await read()
    expect(html(library, 'en', 'terms', 'use-2')).toBe(
      'For copying, as in <a href="#liability" class="citation">Article II</a>.',
    )
    expect(html(library, 'zh-CN', 'terms', 'use-2')).toBe(
      '复制，见<a href="#liability" class="citation">第二条</a>。',
    )
  })

  test('of another document', async () => {
    const library = await read()
    expect(html(library, 'en', 'terms', 'liability-p1')).toBe(
      'None, see <a href="/en/notice/#scope" class="citation">Article I of the Notice</a>.',
    )
    expect(html(library, 'zh-CN', 'terms', 'liability-p1')).toBe(
      '不承担，见<a href="/zh-CN/notice/#scope" class="citation">《声明》第一条</a>。',
    )
  })

  test('of another document as a whole, and in another language', async () => {
    const library = await read({
      'en/notice/2026-11-22.md': swap(
        'All of it.',
        'See [](terms) and [](/zh-CN/terms/#use-1).',
      ),
      'zh-CN/notice/2026-11-22.md': swap(
        '全部。',
        '见[](terms)和[](/zh-CN/terms/#use-1)。',
      ),
    })
    expect(html(library, 'en', 'notice', 'scope-p1')).toBe(
      'See <a href="/en/terms/" class="citation">Terms</a> and ' +
        '<a href="/zh-CN/terms/#use-1" class="citation">《条款》第一条第（一）项</a>.',
    )
  })

  test('of a clause that a later version has not, or under another number, lead to the cited one', async () => {
    const later = (title: string, ids: readonly string[]) =>
      `---\ntitle: ${title}\npublished: 2026-11-23\nsummary: x\n---\n` +
      ids.map(id => `\n## A {#${id}}\n\nx\n`).join('')
    const cites = async (...ids: string[]) => {
      const library = await read({
        'en/notice/2026-12-01.md': later('News', ids),
        'zh-CN/notice/2026-12-01.md': later('新声明', ids),
      })
      return html(library, 'en', 'terms', 'liability-p1')
    }
    const cited =
      'None, see <a href="/en/notice/2026-11-22/#scope" class="citation">Article I of the Notice</a>.'
    expect(await cites('other')).toBe(cited)
    expect(await cites('new', 'scope')).toBe(cited)
    expect(await cites('scope', 'new')).toContain('href="/en/notice/#scope"')
  })

  test('begin with the path under which the site is found', async () => {
    const library = await read({
      'site.json': swap('.example.com', '.example.com/legal/'),
    })
    expect(library.site.url).toBe('https://legal.example.com/legal')
    expect(html(library, 'en', 'terms', 'liability-p1')).toContain(
      'href="/legal/en/notice/#scope"',
    )
  })

  test('have the number of the version in force on the day of the text', async () => {
    const older = `---
title: Notice
published: 2026-01-01
---

## First {#first}

x

## Scope {#scope}

y
`
    const terms = (text: string) => text.replace('Terms', 'Old terms')
    const good = await load(await tinySite())
    const version = good.versions.find(({ tag }) => tag === 'en')
    expect(version?.date).toBe('2026-11-22')
    const library = await read({
      'en/notice/2026-01-01.md': older,
      'en/notice/2026-11-22.md': swap(
        'published',
        'summary: Shorter.\npublished',
      ),
      'en/terms/2026-02-01.md':
        '---\ntitle: Old terms\npublished: 2026-01-01\n---\n\nSee [](notice#scope).\n',
      'en/terms/2026-11-22.md': text =>
        terms(text).replace('published', 'summary: Longer.\npublished'),
    })
    expect(html(library, 'en', 'terms', 'preamble-p1')).toContain(
      '>Article II of the Notice</a>',
    )
  })
})

describe('values', () => {
  test('are those of the language, escaped', async () => {
    const library = await read()
    expect(html(library, 'en', 'terms', 'preamble-p1')).toBe(
      'Ada &amp; Co. offers this site.',
    )
    expect(html(library, 'zh-CN', 'terms', 'preamble-p1')).toBe(
      '艾达公司提供本网站。',
    )
  })

  test('fill the words of the interface, plurals among them', async () => {
    const [chinese, english] = (await read()).languages
    expect(english?.t('footer.copyright')).toBe('© Ada & Co.')
    expect(english?.t('document.effective', { date: 'today' })).toBe(
      'From today',
    )
    expect(english?.t('search.count', { count: 1 })).toBe('One result')
    expect(english?.t('search.count', { count: 2 })).toBe('2 results')
    expect(chinese?.t('search.count', { count: 1 })).toBe('1处')
  })
})

test('languages stand in the order of site.json', async () => {
  const { languages } = await read()
  expect(
    languages.map(({ tag, name, direction }) => [tag, name, direction]),
  ).toEqual([
    ['zh-CN', '简体中文', 'ltr'],
    ['en', 'English', 'ltr'],
  ])
})

test('versions stand by document, then language, then day', async () => {
  const second =
    '---\ntitle: T\npublished: 2026-11-22\nsummary: x\n---\n\n## A {#a}\n\nx\n'
  const { versions } = await read({
    'en/notice/2027-01-01.md': second,
    'zh-CN/notice/2027-01-01.md': second,
  })
  expect(
    versions.map(({ document, tag, date }) => `${document} ${tag} ${date}`),
  ).toEqual([
    'terms zh-CN 2026-11-22',
    'terms en 2026-11-22',
    'notice zh-CN 2026-11-22',
    'notice zh-CN 2027-01-01',
    'notice en 2026-11-22',
    'notice en 2027-01-01',
  ])
})

test('the day is asked for in the time zone of the operator', async () => {
  const folder = await tinySite()
  const { loadLibrary } = await import('./loadLibrary.ts')
  const { day } = await loadLibrary(folder, zone => {
    expect(zone).toBe('Asia/Shanghai')
    return '2026-12-24'
  })
  expect(day).toBe('2026-12-24')
})
