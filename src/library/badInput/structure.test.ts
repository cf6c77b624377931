import { describe, expect, test } from 'vitest'
import { problemsOf, swap } from '../tinySite.ts'
import { mistake } from './mistake.ts'

describe('ids', () => {
  mistake(
    'an article without an id',
    { 'en/terms/2026-11-22.md': swap('Use {#use}', 'Use') },
    'locales/en/terms/2026-11-22.md:8:1  has an article without an id: "Use". Add one, the same in every language, such as {#disputes}, after the title.',
  )

  mistake(
    'an id twice',
    { 'en/terms/2026-11-22.md': swap('{#liability}', '{#use}') },
    'locales/en/terms/2026-11-22.md:15:14  has the id #use again; it stands on line 8. Give one of them another id.',
  )

  mistake(
    'an id with a capital letter',
    { 'en/terms/2026-11-22.md': swap('{#use}', '{#Use}') },
    'locales/en/terms/2026-11-22.md:8:8  has an unfit id "Use". Write {#use}: lower-case letters a-z, digits and hyphens.',
  )

  mistake(
    'an id in Chinese',
    { 'en/terms/2026-11-22.md': swap('{#use}', '{#使用}') },
    'locales/en/terms/2026-11-22.md:8:8  has an unfit id "使用". Use lower-case letters a-z, digits and hyphens, from a letter on.',
  )

  mistake(
    'an id that belongs to what stands before the articles',
    { 'en/terms/2026-11-22.md': swap('{#use}', '{#preamble}') },
    'locales/en/terms/2026-11-22.md:8:8  has an unfit id "preamble". Choose another: this one belongs to the text before the articles.',
  )

  mistake(
    'an id that an item has by its position',
    { 'en/terms/2026-11-22.md': text => text.replaceAll('liability', 'use-2') },
    'locales/en/terms/2026-11-22.md:15:14  has the id #use-2, which line 13 has by its position. Choose an id that does not end in a number.',
  )

  mistake(
    'an id on a paragraph',
    {
      'en/terms/2026-11-22.md': swap(
        'You may use it.',
        'You may use it. {#may}',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:17  has "{#" in its words. Ids stand at the end of headings, and behind the brackets of a term: [words]{#term-name}. Other clauses are counted.',
  )
})

describe('structure that differs from the source', () => {
  mistake(
    'an id that differs',
    { 'en/terms/2026-11-22.md': swap('{#use}', '{#usage}') },
    'locales/en/terms/2026-11-22.md:8:1  has #usage where locales/zh-CN/terms/2026-11-22.md:8 has #use. Write {#use}: ids are the same in every language.',
  )

  mistake(
    'an id in another language',
    { 'en/terms/2026-11-22.md': swap('{#use}', '{#benutzung}') },
    'locales/en/terms/2026-11-22.md:8:1  has #benutzung where locales/zh-CN/terms/2026-11-22.md:8 has #use. Write {#use}: ids are the same in every language.',
  )

  mistake(
    'an article is missing',
    {
      'en/terms/2026-11-22.md': text =>
        text
          .slice(0, text.indexOf('## Liab'))
          .replace(', as in [](#liability)', ''),
    },
    'locales/en/terms/2026-11-22.md:8:1  lacks #liability, which stands at locales/zh-CN/terms/2026-11-22.md:15. Translate it under the same id, after #use.',
  )

  mistake(
    'an article too many',
    {
      'en/notice/2026-11-22.md': text => `${text}\n## More {#more}\n\nWords.\n`,
    },
    'locales/en/notice/2026-11-22.md:10:1  has #more, which locales/zh-CN/notice/2026-11-22.md has not. Take it out, or add it to the source.',
  )

  mistake(
    'articles in another order',
    {
      'en/terms/2026-11-22.md': text => {
        const at = text.indexOf('## Use')
        const cut = text.indexOf('## Liab')
        return `${text.slice(0, at)}${text.slice(cut)}\n${text.slice(at, cut)}`
      },
    },
    'locales/en/terms/2026-11-22.md:8:1  has #liability where locales/zh-CN/terms/2026-11-22.md has #use. Put them in the same order.',
  )

  mistake(
    'an item too many',
    { 'en/terms/2026-11-22.md': swap('2. For', '2. More.\n3. For') },
    'locales/en/terms/2026-11-22.md:14:1  has #use-3 (item), which locales/zh-CN/terms/2026-11-22.md has not. Write the same clauses in the same order in every language.',
  )

  mistake(
    'an item is missing',
    { 'en/terms/2026-11-22.md': swap('1. For reading.\n2. For', '1. For') },
    'locales/en/terms/2026-11-22.md:12:1  lacks #use-2 (item), which stands at locales/zh-CN/terms/2026-11-22.md:13. Write the same clauses in the same order in every language.',
  )

  mistake(
    'a paragraph is missing',
    { 'en/terms/2026-11-22.md': swap('You may use it.\n\n', '') },
    'locales/en/terms/2026-11-22.md:10:1  has #use-1 (item) where locales/zh-CN/terms/2026-11-22.md:10 has #use-p1 (paragraph). Write the same clauses in the same order in every language.',
  )

  mistake(
    'the paragraph before the articles is missing',
    {
      'en/terms/2026-11-22.md': swap(
        '{{operator.name}} offers this site.\n\n',
        '',
      ),
    },
    'locales/en/terms/2026-11-22.md:1:1  lacks #preamble-p1 (paragraph), which stands at locales/zh-CN/terms/2026-11-22.md:6. Write the same clauses in the same order in every language.',
  )

  mistake(
    'bullets for items',
    {
      'en/terms/2026-11-22.md': text =>
        text.replace('1. For', '- For').replace('2. For', '- For'),
    },
    'locales/en/terms/2026-11-22.md:12:1  has #use-b1 (bullet) where locales/zh-CN/terms/2026-11-22.md:12 has #use-1 (item). Write the same clauses in the same order in every language.',
  )

  const table = '| a | b |\n| --- | --- |\n| c | d |\n'
  const tables = (change: (text: string) => string) => ({
    'zh-CN/notice/2026-11-22.md': (text: string) => `${text}\n${table}`,
    'en/notice/2026-11-22.md': (text: string) => `${text}\n${change(table)}`,
  })

  mistake(
    'a row of a table is missing',
    tables(swap('| c | d |\n', '')),
    'locales/en/notice/2026-11-22.md:10:1  has 1 row of 2 cells in #scope-t1 (table) where locales/zh-CN/notice/2026-11-22.md:10 has 2 rows of 2 cells. Write the same rows and cells in every language.',
  )

  mistake(
    'a column of a table is missing',
    tables(() => '| a |\n| --- |\n| c |\n'),
    'locales/en/notice/2026-11-22.md:10:1  has 2 rows of 1 cell in #scope-t1 (table) where locales/zh-CN/notice/2026-11-22.md:10 has 2 rows of 2 cells. Write the same rows and cells in every language.',
  )

  mistake('tables of the same size', tables(swap('c', '`c` \\| e')))

  describe('a row of a table', () => {
    const head = 'where the head of the table has 2.'

    mistake(
      'with a cell too few',
      tables(swap('| c | d |', '| c |')),
      `locales/en/notice/2026-11-22.md:12:1  has a row of 1 cell, ${head} Write a cell for each column, "| |" for one without words; or leave an empty line above, if it is no row.`,
    )

    mistake(
      'with a cell too many, which would be on no page',
      tables(swap('c', '`a|c`')),
      `locales/en/notice/2026-11-22.md:12:1  has a row of 3 cells, ${head} Take out what is too much, or write "\\|" for a bar that is part of the words.`,
    )

    mistake(
      'with full-width bars',
      tables(swap('| c | d |', '｜ c ｜ d ｜')),
      `locales/en/notice/2026-11-22.md:12:1  has a row of 1 cell, ${head} Write plain bars, "|", for "｜".`,
    )

    mistake(
      'in a quotation',
      tables(text => `> ${text.trim().replaceAll('\n', '\n> ')} e |\n`),
      `locales/en/notice/2026-11-22.md:12:3  has a row of 3 cells, ${head} Take out what is too much, or write "\\|" for a bar that is part of the words.`,
    )
  })

  mistake(
    'a head of a table with full-width bars',
    tables(swap('| a | b |', '｜ a ｜ b ｜')),
    'locales/en/notice/2026-11-22.md:11:1  has "| --- | --- |" in its words, where it begins nothing. For a table, write plain bars, "|", and as many cells in the line above it.',
  )

  mistake(
    'a paragraph that is not conspicuous',
    { 'en/terms/2026-11-22.md': text => text.replace(/^:::.*\n/gm, '') },
    'locales/en/terms/2026-11-22.md:17:1  has #liability-p1 (paragraph) where locales/zh-CN/terms/2026-11-22.md:17 has #liability-c1 (conspicuous block). Write the same clauses in the same order in every language.',
  )
})

describe('headings', () => {
  mistake(
    'a heading level is skipped',
    {
      'en/terms/2026-11-22.md': swap(
        'You may use it.',
        '#### Deep\n\nYou may use it.',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:1  skips a heading level ("####"). Write "###".',
  )

  mistake(
    'the first heading is too deep',
    {
      'en/terms/2026-11-22.md': swap(
        '{{operator.name}} offers',
        '### Deep\n\n{{operator.name}} offers',
      ),
    },
    'locales/en/terms/2026-11-22.md:6:1  skips a heading level ("###"). Write "##", and an id.',
  )

  mistake(
    'a heading of the first level',
    { 'en/terms/2026-11-22.md': swap('## Use', '# Use') },
    'locales/en/terms/2026-11-22.md:8:1  has a heading of the first level ("#"). Write "##": "title" in the front matter is the one above.',
  )

  mistake(
    'a heading without words',
    { 'en/terms/2026-11-22.md': swap('## Use {', '## {') },
    'locales/en/terms/2026-11-22.md:8:1  has a heading without words. Write them.',
  )

  mistake(
    'a heading without a space',
    { 'en/terms/2026-11-22.md': swap('## Use', '##Use') },
    'locales/en/terms/2026-11-22.md:8:1  has "##" in its words, where it begins nothing. Write a space after it, to make a heading.',
  )

  mistake(
    'a line underlined with hyphens',
    {
      'en/terms/2026-11-22.md': swap('You may use it.', 'You may use it.\n---'),
    },
    'locales/en/terms/2026-11-22.md:11:1  has "---" below a line, which makes a heading of it. Take it out; for a heading write "## Title {#id}".',
  )

  mistake(
    'a line underlined with equals signs',
    {
      'en/terms/2026-11-22.md': swap('You may use it.', 'You may use it.\n==='),
    },
    'locales/en/terms/2026-11-22.md:11:1  has "===" below a line, which makes a heading of it. Take it out; for a heading write "## Title {#id}".',
  )

  mistake(
    'a heading in an item',
    { 'en/terms/2026-11-22.md': swap('1. For reading.', '1. ## For reading.') },
    'locales/en/terms/2026-11-22.md:12:4  has a heading inside an item or a block. Headings stand at the left edge, outside of both: move it out.',
  )

  mistake(
    'a heading in a block',
    { 'en/terms/2026-11-22.md': swap('None, see', '### Head\n\nNone, see') },
    'locales/en/terms/2026-11-22.md:18:1  has a heading inside an item or a block. Headings stand at the left edge, outside of both: move it out.',
  )
})

describe('items', () => {
  mistake(
    'items four deep',
    {
      'en/terms/2026-11-22.md': swap(
        '1. For reading.',
        '1. For reading.\n   1. a\n      1. b\n         1. c',
      ),
    },
    'locales/en/terms/2026-11-22.md:15:10  has items more than three deep. Three levels can be numbered: use fewer.',
  )

  mistake(
    'an empty item',
    { 'en/terms/2026-11-22.md': swap('1. For reading.', '1.') },
    'locales/en/terms/2026-11-22.md:12:1  has an item without words of its own. Write them behind its mark, or take the mark out.',
  )

  mistake(
    'an item right below a paragraph',
    {
      'en/terms/2026-11-22.md': swap(
        'You may use it.',
        'You may use it:\n2. well',
      ),
    },
    'locales/en/terms/2026-11-22.md:11:1  has "2." in its words, where it begins nothing. Leave an empty line above it; or, if it is no item, join the two lines.',
  )

  mistake(
    'an item without a space',
    { 'en/terms/2026-11-22.md': swap('You may use it.', '1.You may use it.') },
    'locales/en/terms/2026-11-22.md:10:1  has "1." in its words, where it begins nothing. Write "1. " with a space for an item: numbers are printed by themselves.',
  )

  mistake(
    'a heading with a full-width space',
    { 'zh-CN/terms/2026-11-22.md': swap('## 使用', '##\u3000使用') },
    'locales/zh-CN/terms/2026-11-22.md:8:3  has a full-width space (U+3000) after "##", which so begins nothing. Write a plain space.',
  )

  mistake(
    'a heading behind a full-width space',
    { 'zh-CN/terms/2026-11-22.md': swap('## 使用', '\u3000\u3000## 使用') },
    'locales/zh-CN/terms/2026-11-22.md:8:1  has a full-width space (U+3000) before "##", which so begins nothing. Take it out.',
  )

  mistake(
    'an item with a no-break space',
    { 'zh-CN/terms/2026-11-22.md': swap('1. ', '1.\u00a0') },
    'locales/zh-CN/terms/2026-11-22.md:12:3  has a no-break space (U+00A0) after "1.", which so begins nothing. Write a plain space.',
  )

  mistake(
    'a heading in full-width signs',
    { 'zh-CN/terms/2026-11-22.md': swap('## 使用', '＃＃ 使用') },
    'locales/zh-CN/terms/2026-11-22.md:8:1  has "＃＃" in its words, where it begins nothing. Write "##" and a space, to make a heading.',
  )

  const link =
    'Write [words](address) or [](#disputes-2), with ASCII brackets and no space.'
  test.each([
    ['｛｛phone｝｝', '｛｛', 'Write {{name}}, with two braces at both ends.'],
    ['【第一条】(#use)', '】(', link],
    ['［第一条］(#use)', '］(', link],
    ['[第一条]（#use）', ']（', link],
    [
      '<！-- 注 -->',
      '<！-',
      'Write a comment as <!-- note -->, in ASCII signs.',
    ],
  ])('full-width signs of Markdown, %s', async (words, mark, mend) => {
    const changes = {
      'zh-CN/notice/2026-11-22.md': swap('全部。', `全部${words}。`),
    }
    const column = `全部${words}`.indexOf(mark) + 1
    expect(await problemsOf(changes)).toEqual([
      `locales/zh-CN/notice/2026-11-22.md:8:${column}  has "${mark}" in its words. ${mend}`,
    ])
  })

  mistake('what is right in Chinese, too', {
    'zh-CN/terms/2026-11-22.md': swap(
      '可以使用。',
      '\u3000\u3000【重要】（a）［某年］(以下简称“本号”)＃楼，张＊＊，＞十八。\n＃某楼，\u3000可以。',
    ),
  })

  mistake(
    'an item with a Chinese mark',
    { 'en/terms/2026-11-22.md': swap('You may use it.', '1、You may use it.') },
    'locales/en/terms/2026-11-22.md:10:1  has "1、" in its words, where it begins nothing. Write "1. " with a space for an item: numbers are printed by themselves.',
  )
})

describe('numbers that are typed', () => {
  for (const mark of ['VIII.', 'Article 9', '9.', '第九条', '八、', '§ 9']) {
    mistake(
      `${mark} before the words of an article`,
      { 'en/terms/2026-11-22.md': swap('## Use', `## ${mark} Use`) },
      `locales/en/terms/2026-11-22.md:8:1  has "${mark}" in its words, where "Article I." is printed before them. Take it out of the words.`,
    )
  }

  mistake(
    'a number in parentheses before the words of a paragraph',
    { 'en/terms/2026-11-22.md': swap('You may use it.', '(a) You may.') },
    'locales/en/terms/2026-11-22.md:10:1  has "(a)" in its words, where it begins nothing. Write "1. " with a space for an item: numbers are printed by themselves.',
  )

  mistake(
    'one more number before the words of an item',
    { 'en/terms/2026-11-22.md': swap('1. For', '1. （一）For') },
    'locales/en/terms/2026-11-22.md:12:4  has "（一）" in its words, where it begins nothing. Write "1. " with a space for an item: numbers are printed by themselves.',
  )
})

describe('blocks', () => {
  mistake(
    'a block without an end',
    { 'en/terms/2026-11-22.md': text => text.replace(/:::\n$/, '') },
    'locales/en/terms/2026-11-22.md:17:1  opens a block and does not end it. Write ":::" on a line of its own where it ends.',
  )

  mistake(
    'a block without an end before an article',
    {
      'en/terms/2026-11-22.md': text =>
        text
          .replace('You may use it.', '::: conspicuous\nYou may use it.')
          .replace(/::: conspicuous\n(None.*)\n:::\n$/, '$1\n'),
    },
    'locales/en/terms/2026-11-22.md:10:1  opens a block and does not end it. Write ":::" on a line of its own where it ends.',
    'locales/en/terms/2026-11-22.md:18:1  has #liability-p1 (paragraph) where locales/zh-CN/terms/2026-11-22.md:17 has #liability-c1 (conspicuous block). Write the same clauses in the same order in every language.',
  )

  mistake(
    'a block without an end before another block',
    {
      'en/terms/2026-11-22.md': swap(
        'You may use it.',
        '::: conspicuous\nYou may use it.',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:1  opens a block and does not end it before another on line 18. Write ":::" on a line of its own where it ends.',
  )

  mistake(
    'a block misspelt',
    { 'en/terms/2026-11-22.md': swap('conspicuous', 'conspicous') },
    'locales/en/terms/2026-11-22.md:17:1  opens a block named "conspicous". Did you mean "::: conspicuous"?',
  )

  mistake(
    'a block of another kind',
    { 'en/terms/2026-11-22.md': swap('conspicuous', 'warning') },
    'locales/en/terms/2026-11-22.md:17:1  opens a block named "warning". The one block there is, is "::: conspicuous".',
  )

  mistake(
    'a block without a name',
    { 'en/terms/2026-11-22.md': swap('::: conspicuous', ':::') },
    'locales/en/terms/2026-11-22.md:17:1  opens a block without a name. The one block there is, is "::: conspicuous".',
  )

  mistake(
    'an end of no block',
    { 'en/terms/2026-11-22.md': text => `${text}\n:::\n` },
    'locales/en/terms/2026-11-22.md:21:1  has ":::" that ends no block. Take it out, or begin the block with "::: conspicuous".',
  )

  mistake(
    'a block with two colons',
    { 'en/terms/2026-11-22.md': swap('::: con', ':: con') },
    'locales/en/terms/2026-11-22.md:17:1  has "::" in its words, where it begins nothing. Write three colons, a space and the name: "::: conspicuous".',
  )
})

describe('what legal texts do not have', () => {
  mistake(
    'an image',
    { 'en/terms/2026-11-22.md': swap('You may', '![You](a.png) may') },
    'locales/en/terms/2026-11-22.md:10:1  has an image. Say in words what it shows.',
  )

  mistake(
    'a block of code',
    {
      'en/terms/2026-11-22.md': swap(
        'You may use it.',
        '```js\nYou may use it.\n```',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:1  has a block of code. Write paragraphs, items or a table.',
  )

  mistake(
    'text indented by four spaces',
    {
      'en/terms/2026-11-22.md': swap('You may use it.', '    You may use it.'),
    },
    'locales/en/terms/2026-11-22.md:10:5  has text indented by four spaces or more. Begin it at the left edge; inside an item, below the first of its words.',
  )

  mistake(
    'a horizontal rule',
    {
      'en/terms/2026-11-22.md': swap(
        'You may use it.',
        'You may use it.\n\n***',
      ),
    },
    'locales/en/terms/2026-11-22.md:12:1  has a horizontal rule. Take it out: headings set articles apart.',
  )

  mistake(
    'raw HTML inside a paragraph',
    { 'en/terms/2026-11-22.md': swap('You may', 'You <b>may</b>') },
    'locales/en/terms/2026-11-22.md:10:5  has raw HTML (<b>). Write Markdown: **strong**, *emphasis*, [words](link); or "\\<" for the sign itself.',
  )

  mistake(
    'raw HTML around a paragraph',
    {
      'en/terms/2026-11-22.md': swap(
        'You may use it.',
        '<div class="x">\nYou may use it.\n</div>',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:1  has raw HTML (<div>). Write Markdown: "##", "1. ", **strong**, *emphasis*, [words](link).',
  )

  mistake(
    'a line break in HTML',
    { 'en/terms/2026-11-22.md': swap('You may', 'You<br>may') },
    'locales/en/terms/2026-11-22.md:10:4  has raw HTML (<br>). End the line with "\\" for a line break.',
  )

  mistake(
    'a script',
    {
      'en/terms/2026-11-22.md': swap(
        'You may use it.',
        '<script>alert(1)</script>',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:1  has raw HTML (<script>). Write Markdown: "##", "1. ", **strong**, *emphasis*, [words](link).',
  )

  mistake(
    'a comment without an end',
    { 'en/terms/2026-11-22.md': swap('You may', '<!-- note\nYou may') },
    'locales/en/terms/2026-11-22.md:10:1  opens a comment and does not end it. Write "-->" where it ends.',
  )

  mistake(
    'words behind a comment',
    { 'en/terms/2026-11-22.md': swap('You may', '<!-- note --> You may') },
    'locales/en/terms/2026-11-22.md:10:15  has words on the line on which a comment ends. Begin them on the next line, after an empty one.',
  )

  mistake(
    'stars that make nothing strong',
    { 'en/terms/2026-11-22.md': swap('You may', 'You ** may**') },
    'locales/en/terms/2026-11-22.md:10:5  has "**" in its words. Write **strong** without spaces inside the stars, or take them out.',
  )

  mistake(
    'signs that strike nothing out',
    { 'en/terms/2026-11-22.md': swap('You may', 'You ~~ must~~ may') },
    'locales/en/terms/2026-11-22.md:10:5  has "~~" in its words. Write ~~struck out~~ without spaces inside, or take the signs out.',
  )

  mistake(
    'a footnote',
    { 'en/terms/2026-11-22.md': swap('use it.', 'use it.[^1]') },
    'locales/en/terms/2026-11-22.md:10:16  has "[^" in its words. There are no footnotes. Write an article or an item, and cite it: [](#disputes-2).',
  )

  mistake(
    'a box to tick',
    { 'en/terms/2026-11-22.md': swap('1. For', '1. [ ] For') },
    'locales/en/terms/2026-11-22.md:12:4  has "[ ]" in its words. There are no boxes to tick. Write "\\[ ]" for the signs.',
  )

  test('such signs are words where they are escaped', async () => {
    const words = 'You \\~~may\\~~ \\[ ] use\\[^a] \\[x] it.'
    const change = swap('You may use it.', words)
    expect(await problemsOf({ 'en/terms/2026-11-22.md': change })).toEqual([])
  })
})
