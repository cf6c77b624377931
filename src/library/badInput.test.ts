import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { load, problemsIn, problemsOf, swap, tinySite } from './tinySite.ts'

// One mistake at a time is in badInput/. Here they come together.

const terms = 'en/terms/2026-11-22.md'
const notice = 'en/notice/2026-11-22.md'

describe('many mistakes at once', () => {
  test('are all told in one run, in order, each once', async () => {
    const lines = await problemsOf({
      'site.json': swap('苏ICP备2021030472号-8', '苏ICP备2021030472号-0'),
      'en/ui.json': text =>
        text.replace('"phone":', '"phon":').replace('{{date}}', '{{dat}}'),
      'zh-CN/ui.json': swap('"count_other"', '"count_one": "1", "count_other"'),
      [terms]: text =>
        text
          .replace('title: Terms', 'titel: Terms')
          .replace('Use {#use}', 'Use')
          .replace('You may', '[You](javascript:x) <b>may</b>')
          .replace('notice#scope', 'notice#scop'),
      'zh-CN/terms/2026-11-22.md': text =>
        text.replace('可以使用。', '{{company}}可以使用。\n\n![](x.png)'),
      [notice]: '',
      'zh-CN/notice/2026-02-30.md': 'x',
      'zh-CN/privacy/2026-11-22.md': 'x',
    })
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "locales/en/notice/2026-11-22.md  is empty. Write the text, or delete the file.
      locales/en/terms/2026-11-22.md:2:1  has an unknown key "titel". Did you mean "title"?
      locales/en/terms/2026-11-22.md:8:1  has an article without an id: "Use". Add one, the same in every language, such as {#disputes}, after the title.
      locales/en/terms/2026-11-22.md:10:7  has a link to javascript:x, which is not allowed. Use https:, http:, mailto: or tel:.
      locales/en/terms/2026-11-22.md:10:21  has raw HTML (<b>). Write Markdown: **strong**, *emphasis*, [words](link); or "\\<" for the sign itself.
      locales/en/ui.json:6:30  "document.effective" uses {{dat}}, which has no value here. Did you mean "date"?
      locales/en/ui.json:10:33  has an unknown key "footer.phon". Did you mean "phone"?
      locales/site.json:14:10  "icp" cannot be "苏ICP备2021030472号-0". Write it exactly as it was given, such as 苏ICP备2021030472号-8.
      locales/zh-CN/notice/2026-02-30.md  is not named by a day of the calendar ("2026-02-30"). Name texts by the day they take effect, as 2026-11-22.md.
      locales/zh-CN/privacy  is a folder of no document in site.json. Add "privacy" to "documents" in site.json, or move it out of locales.
      locales/zh-CN/terms/2026-11-22.md:10:1  uses {{company}}, which has no value here. Name a text of ui.json or site.json, or take it out.
      locales/zh-CN/terms/2026-11-22.md:12:1  has an image. Say in words what it shows.
      locales/zh-CN/ui.json:6:28  "search.count_one" is a plural form that zh-CN does not have. Take it out: zh-CN has "other"."
    `)
  })

  test('in site.json do not hide those of the texts', async () => {
    const lines = await problemsOf({
      'site.json': swap('"zh-CN",', '"zh-CN"'),
      [terms]: swap('#liability)', '#liabilty)'),
    })
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "locales/en/terms/2026-11-22.md:13:26  cites #liabilty, which no clause of locales/en/terms/2026-11-22.md has. Did you mean "#liability"?
      locales/site.json:4:12  lacks a comma. Write "," here, between one value and the next."
    `)
  })

  test('in a site.json that is not there do not hide them either', async () => {
    const lines = await problemsOf({
      'site.json': null,
      [terms]: swap('#liability)', '#liabilty)'),
    })
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "locales/en/terms/2026-11-22.md:13:26  cites #liabilty, which no clause of locales/en/terms/2026-11-22.md has. Did you mean "#liability"?
      locales/site.json  does not exist. Write it, or copy that of another site and change it."
    `)
  })

  test('in ui.json do not hide those of the texts', async () => {
    const lines = await problemsOf({
      'en/ui.json': '{',
      [terms]: text =>
        text
          .replace('#liability)', '#liabilty)')
          .replace('operator.name', 'operator.nam'),
    })
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "locales/en/terms/2026-11-22.md:6:1  uses {{operator.nam}}, which has no value here. Did you mean "operator.name"?
      locales/en/terms/2026-11-22.md:13:26  cites #liabilty, which no clause of locales/en/terms/2026-11-22.md has. Did you mean "#liability"?
      locales/en/ui.json:1:2  lacks a "}". Every bracket that is opened must be closed: look above, too."
    `)
  })

  test('in front matter do not hide those below it', async () => {
    const lines = await problemsOf({
      [terms]: text =>
        text
          .replace('title: Terms', 'title：Terms')
          .replace('#liability)', '#liabilty)')
          .replace('You may use it.', 'You may use it.\n\nOr not.'),
    })
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "locales/en/terms/2026-11-22.md:2:1  has a line of front matter without a key. Write "title: ", with an ASCII colon and a space.
      locales/en/terms/2026-11-22.md:12:1  has #use-p2 (paragraph) where locales/zh-CN/terms/2026-11-22.md:12 has #use-1 (item). Write the same clauses in the same order in every language.
      locales/en/terms/2026-11-22.md:15:26  cites #liabilty, which no clause of locales/en/terms/2026-11-22.md has. Did you mean "#liability"?"
    `)
  })
})

describe('what follows from a mistake is not told as well', () => {
  test('where an article has no id: citations of it, and its place', async () => {
    const lines = await problemsOf({
      'zh-CN/terms/2026-11-22.md': swap(' {#liability}', ''),
    })
    expect(lines.join('\n')).toMatchInlineSnapshot(
      `"locales/zh-CN/terms/2026-11-22.md:15:1  has an article without an id: "责任". Add one, the same in every language, such as {#disputes}, after the title."`,
    )
  })

  test('where no article has an id', async () => {
    const lines = await problemsOf({
      [terms]: text => text.replaceAll(/ \{#.*\}/g, ''),
    })
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "locales/en/terms/2026-11-22.md:8:1  has an article without an id: "Use". Add one, the same in every language, such as {#disputes}, after the title.
      locales/en/terms/2026-11-22.md:15:1  has an article without an id: "Liability". Add one, the same in every language, such as {#disputes}, after the title."
    `)
  })

  test('where a document is missing: citations of it', async () => {
    expect(await problemsOf({ [notice]: null })).toHaveLength(1)
    expect(await problemsOf({ [notice]: '' })).toHaveLength(1)
  })

  test('where a language is missing: all its documents', async () => {
    const folder = await tinySite()
    await rm(join(folder, 'en'), { recursive: true })
    expect(await problemsIn(folder)).toEqual([
      'locales/site.json:5:5  "en" has no folder. Make locales/en, or take "en" out.',
    ])
  })

  test('where the folder of a language has another name', async () => {
    const folder = await tinySite()
    await rename(join(folder, 'zh-CN'), join(folder, 'zh-cn'))
    expect(await problemsIn(folder)).toEqual([
      'locales/zh-cn  is a folder of no language in site.json. Did you mean "zh-CN"?',
    ])
  })
})

describe('symbolic links', () => {
  test('of a text out of locales/', async () => {
    const folder = await tinySite({ [notice]: null })
    const outside = join(folder, '..', 'notice.md')
    await writeFile(outside, 'x')
    await symlink(outside, join(folder, notice)).catch(async () => {
      await mkdir(join(folder, 'en/notice'))
      await symlink(outside, join(folder, notice))
    })
    expect(await problemsIn(folder)).toEqual([
      `locales/en/notice/2026-11-22.md  is a symbolic link to ${outside}, outside locales. Put a copy in its place.`,
    ])
  })

  test('of a folder out of locales/ is told once', async () => {
    const folder = await tinySite()
    const outside = join(folder, '..', 'notice')
    await rename(join(folder, 'en/notice'), outside)
    await symlink(outside, join(folder, 'en/notice'))
    expect(await problemsIn(folder)).toEqual([
      `locales/en/notice  is a symbolic link to ${outside}, outside locales. Put a copy in its place.`,
    ])
  })

  test('of ui.json out of locales/', async () => {
    const folder = await tinySite()
    const outside = join(folder, '..', 'ui.json')
    await rename(join(folder, 'en/ui.json'), outside)
    await symlink(outside, join(folder, 'en/ui.json'))
    expect(await problemsIn(folder)).toEqual([
      `locales/en/ui.json  is a symbolic link to ${outside}, outside locales. Put a copy in its place.`,
    ])
  })

  test('that lead nowhere', async () => {
    const folder = await tinySite()
    await rm(join(folder, notice))
    await symlink('nowhere.md', join(folder, notice))
    expect(await problemsIn(folder)).toEqual([
      'locales/en/notice/2026-11-22.md  does not exist. Write the text, or delete the file.',
    ])
  })

  test('inside locales/ are followed', async () => {
    const folder = await tinySite()
    await rename(join(folder, notice), join(folder, 'en/notice/2026-11-21.md'))
    await symlink('2026-11-21.md', join(folder, notice))
    expect(await problemsIn(folder)).toEqual([
      'locales/en/notice/2026-11-22.md:1:1  has no "summary", and is not the first version. Write "summary: …": what changed, in one or two sentences.',
    ])
  })
})

describe('what is accepted', () => {
  test('the sound site', async () => {
    expect(await problemsOf({})).toEqual([])
  })

  test('a byte order mark and lines ended by CRLF change nothing', async () => {
    const plain = await load(await tinySite())
    const crlf = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`
    const names = ['site.json', 'en/ui.json', 'zh-CN/ui.json', terms, notice]
    const changes = Object.fromEntries(names.map(name => [name, crlf]))
    const windows = await load(await tinySite(changes))
    const text = (library: typeof plain) =>
      library.versions.map(({ file: _, ...version }) => version)
    expect(text(windows)).toEqual(text(plain))
    expect(windows.site).toEqual(plain.site)
  })

  test('columns are right behind a byte order mark and CRLF', async () => {
    const lines = await problemsOf({
      [terms]: text =>
        `\ufeff${text.replace('#liability)', '#liabilty)').replaceAll('\n', '\r\n')}`,
    })
    expect(lines).toEqual([
      'locales/en/terms/2026-11-22.md:13:26  cites #liabilty, which no clause of locales/en/terms/2026-11-22.md has. Did you mean "#liability"?',
    ])
  })

  test('comments, hidden files, and text escaped with backslashes', async () => {
    const hidden = { '.DS_Store': 'x', 'en/.notes.md': 'x' }
    const lines = await problemsOf({
      ...hidden,
      [terms]: swap(
        'You may',
        '<!-- a note -->\n\nYou <!-- of mine --> \\*\\*may\\*\\*, 1 \\< 2,',
      ),
      'zh-CN/terms/2026-11-22.md': swap('可以', '1 \\< 2，可以'),
    })
    expect(lines).toEqual([])
  })

  test('links to pages, documents, clauses and other sites', async () => {
    const links = [
      '[a](notice), [b](notice#scope), [c](#use-2), [d](/zh-CN/notice/#scope),',
      '[e](search), [f](sitemap), [g](/en/), [h](/en/sitemap/),',
      '[i](https://example.com/a?b#c), [j](mailto:a@example.com), [k](tel:+86-512),',
      '<https://example.com>, [](/zh-CN/terms/#use-1), [](terms), and [](notice).',
    ]
    const lines = await problemsOf({
      [terms]: swap('You may use it.', links.join('\n')),
      'zh-CN/terms/2026-11-22.md': swap('可以使用。', links.join('\n')),
    })
    expect(lines).toEqual([])
  })
})

test('a folder that does not exist', async () => {
  await expect(load('nowhere')).rejects.toThrow(
    'nowhere  is no folder. Name the folder that holds site.json.',
  )
})

test('an empty folder', async () => {
  const folder = await tinySite()
  await rm(folder, { recursive: true })
  await mkdir(folder)
  expect(await problemsIn(folder)).toEqual([
    'locales/site.json  does not exist. Write it, or copy that of another site and change it.',
  ])
})
