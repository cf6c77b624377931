import { describe, expect, test } from 'vitest'
import { problemsOf, swap } from '../tinySite.ts'
import { mistake } from './mistake.ts'

describe('front matter', () => {
  mistake(
    'there is none',
    { 'en/terms/2026-11-22.md': text => text.replace(/^---[\s\S]*?---\n/, '') },
    'locales/en/terms/2026-11-22.md:1:1  has no front matter. Begin with "---", "title: …", "published: …" and "---" again.',
  )

  mistake(
    'it does not end',
    { 'en/terms/2026-11-22.md': swap('2026-11-01\n---', '2026-11-01') },
    'locales/en/terms/2026-11-22.md:1:1  has front matter that does not end. Write "---" on a line of its own below it.',
  )

  mistake(
    'it does not begin on the first line',
    { 'en/terms/2026-11-22.md': text => `\n${text}` },
    'locales/en/terms/2026-11-22.md:2:1  has front matter below its first line. Take out the empty lines.',
  )

  mistake(
    'an escape of a control character',
    { 'en/terms/2026-11-22.md': swap('Terms', '"Ter\\u0007ms"') },
    'locales/en/terms/2026-11-22.md:2:8  has an invisible control character (U+0007). Take it out.',
  )

  mistake(
    'a key misspelt',
    { 'en/terms/2026-11-22.md': swap('title:', 'titel:') },
    'locales/en/terms/2026-11-22.md:2:1  has an unknown key "titel". Did you mean "title"?',
  )

  mistake(
    'an unknown key',
    { 'en/terms/2026-11-22.md': swap('title:', 'author: Ada\ntitle:') },
    'locales/en/terms/2026-11-22.md:2:1  has an unknown key "author". The keys are title, published, summary, kind.',
  )

  mistake(
    'a key that is indented',
    {
      'en/terms/2026-11-22.md': swap(
        '2026-11-01\n',
        '2026-11-01\n  summary: Now.\n',
      ),
      'zh-CN/terms/2026-11-22.md': swap('published', '\tpublished'),
    },
    'locales/en/terms/2026-11-22.md:4:1  has "summary" behind spaces, where it is no key. Begin the line with it.',
    'locales/zh-CN/terms/2026-11-22.md:3:1  has "published" behind a tab, where it is no key. Begin the line with it.',
  )

  mistake('words that begin like a key, below a key', {
    'en/terms/2026-11-22.md': swap(
      '2026-11-01\n',
      "2026-11-01\nsummary: 'Now\n  kind: none.'\n",
    ),
  })

  test.each(['*Terms*', '_All_ terms', 'Terms {#x}', 'Terms <br>'])(
    'Markdown in a title, %s',
    async title => {
      const mark = /[*_{<].*[*_}>]/.exec(title)?.[0]
      const changes = {
        'en/terms/2026-11-22.md': swap('title: Terms', `title: "${title}"`),
      }
      expect(await problemsOf(changes)).toEqual([
        `locales/en/terms/2026-11-22.md:2:8  has "${mark}" for "title", where there are words alone. Neither Markdown nor HTML is read there: take it out.`,
      ])
    },
  )

  mistake(
    'an entity in a title',
    { 'en/terms/2026-11-22.md': swap('title: Terms', 'title: A &amp; B') },
    'locales/en/terms/2026-11-22.md:2:8  has "&amp;" for "title", where there are words alone. Write the character itself.',
  )

  mistake('signs that are none of Markdown', {
    'en/terms/2026-11-22.md': swap(
      'title: Terms',
      "title: 'R&D; a_b_c, A* & B*'",
    ),
  })

  mistake(
    'a key is missing',
    { 'en/terms/2026-11-22.md': swap('published: 2026-11-01\n', '') },
    'locales/en/terms/2026-11-22.md:1:1  has no "published" in its front matter. Write "published: …" (the day on which this version is made public, as 2026-11-22).',
  )

  mistake(
    'a key twice',
    {
      'en/terms/2026-11-22.md': swap(
        'title: Terms',
        'title: Terms\ntitle: Terms',
      ),
    },
    'locales/en/terms/2026-11-22.md:3:1  has the key "title" again. Keep one of the two.',
  )

  mistake(
    'a Chinese colon',
    { 'en/terms/2026-11-22.md': swap('title: ', 'title：') },
    'locales/en/terms/2026-11-22.md:2:1  has a line of front matter without a key. Write "title: ", with an ASCII colon and a space.',
  )

  mistake(
    'a colon without a space',
    { 'en/terms/2026-11-22.md': swap('title: ', 'title:') },
    'locales/en/terms/2026-11-22.md:2:1  has a line of front matter without a key. Write "title: ", with an ASCII colon and a space.',
  )

  mistake(
    'a line without a key',
    { 'en/terms/2026-11-22.md': swap('title: Terms', 'title: Terms\nof use') },
    'locales/en/terms/2026-11-22.md:3:1  has a line of front matter without a key. Write "key: value"; indent what goes on with the line above.',
  )

  mistake(
    'a title with a colon',
    { 'en/terms/2026-11-22.md': swap('title: Terms', 'title: Terms: all') },
    "locales/en/terms/2026-11-22.md:2:8  has a value that cannot be read as it stands. Put the whole of it between single quotation marks ('), and write any inside it twice ('').",
  )

  mistake(
    'a title with a comment',
    { 'en/terms/2026-11-22.md': swap('title: Terms', 'title: Terms # 1') },
    "locales/en/terms/2026-11-22.md:2:8  has a value for \"title\" that would not be read as it stands. Put the whole of it between single quotation marks ('), and write any inside it twice ('').",
  )

  mistake(
    'a title with half a pair of quotation marks',
    { 'en/terms/2026-11-22.md': swap('title: Terms', 'title: "Terms') },
    'locales/en/terms/2026-11-22.md:2:8  has a quotation mark without its second. Write both or none.',
  )

  mistake(
    'a title that goes on after its quotation marks',
    { 'en/terms/2026-11-22.md': swap('title: Terms', 'title: "Terms" of use') },
    "locales/en/terms/2026-11-22.md:2:8  has a value that cannot be read as it stands. Put the whole of it between single quotation marks ('), and write any inside it twice ('').",
  )

  mistake(
    'an empty title',
    { 'en/terms/2026-11-22.md': swap('title: Terms', 'title:') },
    'locales/en/terms/2026-11-22.md:2:1  has nothing for "title". Write the title of the document in this language.',
  )

  mistake(
    'a list for a title',
    { 'en/terms/2026-11-22.md': swap('title: Terms', 'title: [Terms]') },
    "locales/en/terms/2026-11-22.md:2:8  has a value for \"title\" that would not be read as it stands. Put the whole of it between single quotation marks ('), and write any inside it twice ('').",
  )

  mistake(
    'a name to be filled in',
    {
      'en/terms/2026-11-22.md': swap(
        'title: Terms',
        'title: "{{operator.name}}"',
      ),
    },
    'locales/en/terms/2026-11-22.md:2:8  has {{operator.name}} in its front matter. Nothing is filled in there: write it out.',
  )

  mistake(
    'a title in Markdown',
    { 'en/terms/2026-11-22.md': swap('title: Terms', "title: '**Terms**'") },
    'locales/en/terms/2026-11-22.md:2:8  has "**" for "title", where there are words alone. Neither Markdown nor HTML is read there: take it out.',
  )

  mistake(
    'a summary with a link',
    {
      'en/terms/2026-11-22.md': swap(
        'title:',
        "summary: 'As in [Use](#use).'\ntitle:",
      ),
    },
    'locales/en/terms/2026-11-22.md:2:10  has "](" for "summary", where there are words alone. Neither Markdown nor HTML is read there: take it out.',
  )

  mistake(
    'a day in words',
    { 'en/terms/2026-11-22.md': swap('2026-11-01', '1 Nov 2026') },
    'locales/en/terms/2026-11-22.md:3:12  has "1 Nov 2026" for "published", which is no day. Write a day as 2026-11-22.',
  )

  mistake(
    'a day that the calendar does not have',
    { 'en/terms/2026-11-22.md': swap('2026-11-01', '2026-11-31') },
    'locales/en/terms/2026-11-22.md:3:12  has "2026-11-31" for "published", which is no day. Write a day as 2026-11-22.',
  )

  mistake(
    'nothing below it',
    {
      'en/terms/2026-11-22.md': text =>
        text.slice(0, text.indexOf('---', 3) + 4),
    },
    'locales/en/terms/2026-11-22.md:1:1  has no text below its front matter. Write it, or delete the file.',
  )

  mistake(
    'a second version that does not say what it changed',
    {
      'en/notice/2026-11-21.md':
        '---\ntitle: Notice\npublished: 2026-11-01\n---\n\n## Scope {#scope}\n\nAll.\n',
    },
    'locales/en/notice/2026-11-22.md:1:1  has no "summary", and is not the first version. Write "summary: …": what changed, in one or two sentences.',
  )

  mistake(
    'a kind of change that is none',
    {
      'en/terms/2026-11-22.md': swap('title:', 'kind: editoral\ntitle:'),
    },
    'locales/en/terms/2026-11-22.md:2:7  has "editoral" for "kind", which is none. Did you mean "editorial"?',
  )

  mistake(
    'another kind of change than in the other languages',
    {
      'en/terms/2026-11-22.md': swap('title:', 'kind: correction\ntitle:'),
    },
    'locales/en/terms/2026-11-22.md:2:7  is of kind "correction", but locales/zh-CN/terms/2026-11-22.md of kind "material". Write "kind: …" alike in all languages; "material" is meant where it is left out.',
  )

  mistake(
    'published in no language before it takes effect',
    {
      'en/terms/2026-11-22.md': swap('2026-11-01', '2026-11-24'),
      'zh-CN/terms/2026-11-22.md': swap('2026-11-01', '2026-11-23'),
    },
    'locales/zh-CN/terms/2026-11-22.md:3:12  takes effect on 2026-11-22, before it was published in any language. Write the day on which it was made public, 2026-11-22 or before, or name the file by the day it takes effect.',
  )
})
