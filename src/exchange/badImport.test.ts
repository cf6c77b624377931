import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Change, edit, swap, tinySite } from '../library/tinySite.ts'
import { ContentError, formatProblem } from '../problem.ts'
import { recordedSite } from '../translation/recordedSite.ts'
import { exportUnits } from './exportUnits.ts'
import type { FormatName } from './format.ts'
import { importUnits } from './importUnits.ts'

const dayIn = () => '2026-11-22'
const terms = 'en/terms/2026-11-22.md'

/** Marks of all sorts, in both languages. */
const marked: Readonly<Record<string, Change>> = {
  [terms]: swap(
    'You may use it.',
    '**{{operator.name}}** lets you <!-- why? --> use it, see [](#use-1).',
  ),
  'zh-CN/terms/2026-11-22.md': swap(
    '可以使用。',
    '**{{operator.name}}**允许使用，见[](#use-1)。',
  ),
}

const locales = () => tinySite(marked)

async function exported(folder: string, format: FormatName, tag = 'en') {
  const { text } = await exportUnits({
    ...{ locales: folder, dayIn, tag, format },
    ...{ document: '', version: 'in-force', only: 'all' },
  })
  return text
}

/** All files of a folder with what they hold. */
async function contents(folder: string) {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = all
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
  return Promise.all(
    files.toSorted().map(async file => [file, await readFile(file, 'utf8')]),
  )
}

/** What is told of a file, after which nothing may be another. */
async function told(
  folder: string,
  back: string | Uint8Array,
): Promise<readonly string[]> {
  const file = join(folder, '..', 'back')
  await writeFile(file, back)
  const before = await contents(folder)
  const error = await importUnits({
    ...{ locales: folder, dayIn, file, dryRun: false },
  }).catch(error => error)
  if (!(error instanceof ContentError)) throw error
  expect(await contents(folder)).toEqual(before)
  return error.problems
    .map(formatProblem)
    .map(line => line.replaceAll(file, 'back').replaceAll(folder, 'locales'))
    .map(line => withPlace(line, `${back}`))
}

/** With what stands at the place, for its numbers: `back:3:1` -> `back "<a"` */
function withPlace(line: string, back: string): string {
  return line.replace(/^back:(\d+):(\d+)/, (_, row, column) => {
    const text = back.split('\n')[row - 1] ?? ''
    return `back "${text.slice(column - 1, Number(column) + 19)}"`
  })
}

/** What is told of an export with `from` changed where it stands last. */
async function changed(
  format: FormatName,
  from: string | RegExp,
  to: string,
): Promise<readonly string[]> {
  const folder = await locales()
  const text = await exported(folder, format)
  const result = text.replace(from, () => to)
  if (result === text) throw new Error(`${from} is not in the export`)
  return told(folder, result)
}

describe('marks', () => {
  const lost =
    'Put it back: each mark of the source stands once in the translation, in any order.'

  test.each<[FormatName, RegExp, string, string]>([
    [
      'xliff2',
      /(?<=use it, see )<ph[^>]*>/,
      '',
      'back "<target xml:space="p"  has lost [](#use-1)',
    ],
    [
      'xliff12',
      /(?<=use it, see )<ph.*?<\/ph>/,
      '',
      'back "<target state="trans"  has lost [](#use-1)',
    ],
    [
      'xliff12',
      /(?<=state="translated">)<bpt id="1">..<\/bpt>/,
      '',
      'back "<target state="trans"  has lost **…**',
    ],
    [
      'po',
      /(?<=use it, see )\[\]\(#use-1\)/,
      '',
      'back "msgctxt "en/terms/20"  has lost [](#use-1)',
    ],
    [
      'csv',
      /(?<=use it, see )\[\]\(#use-1\)/,
      '',
      'back ""en/terms/2026-11-22"  has lost [](#use-1)',
    ],
  ])('one that %s lost is told: %s', async (format, from, to, place) => {
    expect(await changed(format, from, to)).toEqual([
      `${place} in en/terms/2026-11-22#use-p1. ${lost}`,
    ])
  })

  test('one that stands twice is told', async () => {
    const name = '{{operator.name}} '
    expect(await changed('po', /(?=lets you)/, name)).toEqual([
      'back "msgctxt "en/terms/20"  has {{operator.name}} in en/terms/2026-11-22#use-p1 more often than the source. Take it out, or write a backslash before it if it is only a sign.',
    ])
  })

  test('an element that the source has not is told', async () => {
    const place = /(?=lets you)/
    expect(await changed('xliff2', place, '<ph id="77"/>')).toEqual([
      'back "<ph id="77"/>lets yo"  has <ph id="77">, which the source has not. Copy the marks of the source, with their ids.',
    ])
    expect((await changed('xliff12', place, '<b>x</b>'))[0]).toMatch(
      /^back "<b>x<\/b>lets.* {2}has <b> in its words\. /,
    )
  })

  test('a comment of the text is kept', async () => {
    expect(await changed('csv', '<!-- why? -->', 'gladly')).toEqual([
      'back ""en/terms/2026-11-22"  has lost the comment <!-- why? --> of en/terms/2026-11-22#use-p1. Keep it: comments are for those who edit the text.',
    ])
  })
})

describe('units', () => {
  test('an id that was changed', async () => {
    expect(await changed('xliff12', 'id="use-2"', 'id="use-22"')).toEqual([
      'back "<target state="trans"  has en/terms/2026-11-22#use-22, which is no unit of this site. Did you mean "en/terms/2026-11-22#use-2"?',
    ])
    expect(await changed('po', /msgctxt "en\/notice.*scope"\n/, '')).toEqual([
      'back "msgid "范围""  has a unit without an id. Keep the ids of the export.',
    ])
  })

  test('one that stands there twice', async () => {
    const row = /"en\/notice\/2026-11-22#scope",[\s\S]*?[0-9a-f]"\r\n/
    const folder = await locales()
    const text = await exported(folder, 'csv')
    expect(await told(folder, text + row.exec(text)?.[0])).toEqual([
      'back ""en/notice/2026-11-2"  has en/notice/2026-11-22#scope again, as on line 22. Keep one of the two.',
    ])
  })

  test('another language', async () => {
    expect(await changed('xliff2', 'trgLang="en"', 'trgLang="de"')).toEqual([
      'back "<?xml version="1.0" "  says that it is "de", and its units are of en. Import a file of en, made by npm run export.',
    ])
    expect(
      await changed('po', 'Source-Language: zh_CN', 'Source-Language: ja'),
    ).toEqual([
      'back "msgid """  is translated from "ja", not from zh-CN. Import a file of en, made by npm run export.',
    ])
    expect(
      await changed(
        'csv',
        '"en/notice/2026-11-22#scope"',
        '"ja/notice/2026-11-22#scope"',
      ),
    ).toEqual([
      'back ""ja/notice/2026-11-2"  has ja/notice/2026-11-22#scope, a unit of ja, among those of en. A file holds one language: import each by itself.',
    ])
    const folder = await locales()
    const text = await exported(folder, 'po')
    const other = text.replaceAll('"en/', '"ja/')
    expect((await told(folder, other))[0]).toContain(
      'is a file of "ja", into which nothing is translated.',
    )
  })

  test('a source that was edited', async () => {
    const found = await changed('csv', '"全部。","All', '"全都。","Nearly all')
    expect(found).toEqual([
      'back ""en/notice/2026-11-2"  has another source of en/notice/2026-11-22#scope-p1 than was exported: "[-全部-]{+全都+}。". Only the translation can be changed: undo it.',
    ])
  })

  test('a digest that the tool has thrown away', async () => {
    const folder = await locales()
    const text = await exported(folder, 'po')
    const bare = text.replaceAll(/^#.*\n/gm, '')
    expect(await told(folder, bare.replace('All of it', 'All'))).toEqual([
      'back "msgctxt "en/notice/2"  has lost the digest of en/notice/2026-11-22#scope-p1, so that nobody knows whether its text has moved on. Export again, and translate it there. The tool has to keep notes and comments.',
    ])
  })
})

describe('an older export', () => {
  test('whose source has moved on shows how', async () => {
    const folder = await locales()
    const text = await exported(folder, 'csv')
    const zh = 'zh-CN/notice/2026-11-22.md'
    await edit(folder, zh, swap('全部。', '几乎全部。'))
    expect(await told(folder, text.replace('All of it', 'All'))).toEqual([
      'back ""en/notice/2026-11-2"  has en/notice/2026-11-22#scope-p1, whose source has moved on since the export: "{+几乎+}全部。". Export again, and translate it there.',
    ])
  })

  test('whose translation was changed meanwhile shows both', async () => {
    const folder = await locales()
    const text = await exported(folder, 'csv')
    await edit(folder, 'en/notice/2026-11-22.md', swap('All of it', 'Each'))
    expect(await told(folder, text.replace('All of it', 'All'))).toEqual([
      'back ""en/notice/2026-11-2"  has en/notice/2026-11-22#scope-p1, whose translation was changed since the export: it is "Each." now, and "All." here. Keep one of them. Export again, and translate it there.',
    ])
  })
})

describe('a translation that is said to be still right', () => {
  /** A site with a stale clause, and a PO file that says it is right. */
  async function answered() {
    const folder = await recordedSite()
    const zh = 'zh-CN/terms/2026-11-22.md'
    await edit(folder, zh, swap('可以使用。', '可以免费使用。'))
    const text = await exported(folder, 'po')
    return { folder, zh, back: text.replace('#, fuzzy\n', '') }
  }

  test('is recorded as such', async () => {
    const { folder, back } = await answered()
    const file = join(folder, '..', 'back')
    await writeFile(file, back)
    const options = { locales: folder, dayIn, file, dryRun: false }
    const { confirmed } = await importUnits(options)
    expect(confirmed).toEqual(['en/terms/2026-11-22#use-p1'])
    expect((await importUnits(options)).confirmed).toEqual([])
  })

  test('by a source that was edited', async () => {
    const { folder, back } = await answered()
    const edited = back.replace('msgid "可以免费使用。"', 'msgid "可以使用。"')
    expect(await told(folder, edited)).toEqual([
      'back "msgctxt "en/terms/20"  has another source of en/terms/2026-11-22#use-p1 than was exported: "可以[-免费-]使用。". Only the translation can be changed: undo it.',
    ])
  })

  test('by a source that has moved on since the export', async () => {
    const { folder, zh, back } = await answered()
    await edit(folder, zh, swap('可以免费使用。', '可以付费使用。'))
    expect(await told(folder, back)).toEqual([
      'back "msgctxt "en/terms/20"  has en/terms/2026-11-22#use-p1, whose source has moved on since the export: "可以[-免费-]{+付费+}使用。". Export again, and translate it there.',
    ])
  })

  test('is not one that nobody was asked about', async () => {
    const folder = await recordedSite()
    const file = join(folder, '..', 'back')
    await writeFile(file, await exported(folder, 'po'))
    const zh = 'zh-CN/terms/2026-11-22.md'
    await edit(folder, zh, swap('可以使用。', '可以免费使用。'))
    const options = { locales: folder, dayIn, file, dryRun: false }
    const { confirmed, changes } = await importUnits(options)
    expect([confirmed, changes]).toEqual([[], []])
  })
})

describe('words', () => {
  test('that would begin something else in Markdown', async () => {
    const found = await changed('csv', 'All of it', '1. All of it')
    expect(found.join()).toContain('read otherwise: "1. All of it." as "".')
    expect(await changed('csv', 'All of it', 'All\n\nof it')).toEqual([
      'back ""en/notice/2026-11-2"  has an empty line in en/notice/2026-11-22#scope-p1. A clause is one paragraph: take the line out.',
    ])
  })

  test('that Markdown would read otherwise, though nothing is missing', async () => {
    const part = (text: string) => `${text}\n### Part\n\nMore.\n`
    const folder = await tinySite({
      'en/notice/2026-11-22.md': part,
      'zh-CN/notice/2026-11-22.md': part,
    })
    const text = await exported(folder, 'csv')
    expect(
      await told(folder, text.replace('"Part","Part"', '"Part","Part #"')),
    ).toEqual([
      'back ""en/notice/2026-11-2"  has words for en/notice/2026-11-22#scope-h1 that would be read otherwise: "Part #" as "Part". Write a backslash before the sign that means something in Markdown, such as 1\\. or \\#.',
    ])
  })

  test('that the checks of the site refuse', async () => {
    expect(await changed('csv', 'All of it', 'All {{of it')).toEqual([
      'locales/en/notice/2026-11-22.md:8:5  has "{{" in its words. Write {{name}}, with two braces at both ends.',
    ])
  })

  test('in another language than the file says', async () => {
    const german =
      'Alles, was auf dieser Seite steht, gilt auch dann, wenn es an anderer Stelle noch einmal und mit anderen Worten gesagt wird'
    const found = await changed('xliff2', 'All of it', german)
    expect(found.map(line => line.split(': "')[0])).toEqual([
      'locales/en/notice/2026-11-22.md:8:1  is in German',
    ])
    expect(found[0]).toContain('Write it in English')
  })

  test('a text that was published stays as it is', async () => {
    const folder = await locales()
    const { publishVersion } = await import('../publish/publishVersion.ts')
    const text = await exported(folder, 'csv')
    await publishVersion({ locales: folder, dayIn, text: '', reason: '' })
    const found = await told(folder, text.replace('All of it', 'All'))
    expect(found[0]).toContain('"All[- of it-]."')
    expect(found).toHaveLength(1)
  })
})

describe('a file that cannot be read', () => {
  test.each<[FormatName, string | RegExp, string, string]>([
    [
      'xliff2',
      '</segment>',
      '',
      'back ">"  is not well-formed XML: unexpected close tag. Export',
    ],
    [
      'xliff12',
      '<source>',
      '<source>&nope;',
      'back ";条款</source>"  is not well-formed XML: undefined entity. Export',
    ],
    [
      'po',
      'msgstr "Notice"',
      'msgstr "Notice',
      'back ""Notice"  has a line that is no PO. Each',
    ],
    [
      'csv',
      '"Notice"',
      '"Not"ice"',
      'back ""en/notice/2026-11-2"  is no table that can be read: ',
    ],
    [
      'csv',
      '"developer_comments"',
      '"checked"',
      '"id","source","targ"  has no column "developer_comments". Keep',
    ],
    [
      'xliff2',
      'urn:oasis:names:tc:xliff:document:2.0',
      'urn:x',
      'back "<?xml version="1.0" "  is none of the forms xliff2, xliff12, po, csv. Save',
    ],
    [
      'xliff12',
      /<file[\s\S]*<\/file>/,
      '',
      'back "<?xml version="1.0" "  has no units. Name',
    ],
  ])('%s with %j as %j', async (format, from, to, message) => {
    const found = await changed(format, from, to)
    expect(found[0]).toContain(message)
    expect(found).toHaveLength(1)
  })

  test('one that is not there, or in another encoding', async () => {
    const folder = await locales()
    const file = join(folder, 'none.xlf')
    const none = importUnits({ locales: folder, dayIn, file, dryRun: true })
    await expect(none).rejects.toThrow('none.xlf  cannot be read.')
    const gbk = Buffer.concat([
      Buffer.from('id,source\n1,'),
      Buffer.from([0xc8, 0xab, 0xb2, 0xbf]),
    ])
    expect((await told(folder, gbk))[0]).toContain(
      'back "\ufffd\ufffd"  is not UTF-8 text from here on; it may be GB18030 (GBK).',
    )
  })

  test('nothing is fetched or expanded that XML names', async () => {
    const folder = await locales()
    const text = await exported(folder, 'xliff12')
    const entity = '<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const back = text
      .replace('<xliff', `${entity}\n<xliff`)
      .replace('All of it', '&x;')
    expect(await told(folder, back)).toEqual([
      'back ";.</target>"  is not well-formed XML: undefined entity. Export from the translation tool again; an editor for XML shows what is missing.',
    ])
  })
})
