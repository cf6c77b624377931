import { describe, expect, test } from 'vitest'
import { formatWarning } from '../../problem.ts'
import { type Change, load, swap, tinySite } from '../tinySite.ts'
import { mistake } from './mistake.ts'

/** A glossary.json with a term on each line, from line 2 on. */
const terms = (
  ...lines: readonly string[]
): Readonly<Record<string, Change>> => ({
  'glossary.json': `{ "terms": [\n${lines.join(',\n')}\n] }\n`,
})

const file = 'locales/glossary.json'
const use = '{ "words": { "zh-CN": "使用", "en": "use" } }'

describe('glossary.json', () => {
  mistake(
    'names a language that the site has not',
    {
      'glossary.json':
        '{ "terms": [{ "words": { "zh-CN": "甲", "zh": "甲" }, "not": { "fr": "b" } }],\n"words": { "En": ["a"] } }',
    },
    `${file}:1:46  has words in "zh", which is no language of site.json. Name one of zh-CN, en, or take it out.`,
    `${file}:1:68  has words in "fr", which is no language of site.json. Name one of zh-CN, en, or take it out.`,
    `${file}:2:18  has words in "En", which is no language of site.json. Did you mean "en"?`,
  )

  mistake(
    'has words that are empty',
    terms(
      '{ "words": { "zh-CN": "" } }',
      '{ "words": { "zh-CN": ["甲", " "] } }',
      '{ "words": { "zh-CN": [] } }',
      '{ "keep": "", "note": " " }',
    ),
    `${file}:2:23  "terms.0.words.zh-CN" is empty. Write it.`,
    `${file}:3:29  "terms.1.words.zh-CN" cannot hold " ". Write a word, or take it out.`,
    `${file}:4:23  "terms.2.words.zh-CN" is empty. Write at least one word, or take the key out.`,
    `${file}:5:11  "terms.3.keep" is empty. Write it (instead of words: a name that is the same in every language).`,
    `${file}:5:23  "terms.3.note" is empty. Write it (what translators should know; it goes out with exports).`,
  )

  mistake(
    'has a term that says nothing, too much, or nothing of the source',
    terms(
      '{ "note": "x" }',
      '{ "keep": "A", "words": { "zh-CN": "甲" } }',
      '{ "words": { "en": "a" } }',
    ),
    `${file}:2:1  has a term without "words" and "keep". Write "keep" for what is the same in every language, else "words": { "zh-CN": "…" }.`,
    `${file}:3:1  has both "words" and "keep" for "A". Write "keep" for what is the same in every language, else "words": { "zh-CN": "…" }.`,
    `${file}:4:12  has a term without words in zh-CN, the source. Add "zh-CN": what the term is translated from.`,
  )

  mistake(
    'has the same term in two entries, or a word twice',
    terms(
      use,
      '{ "words": { "zh-CN": ["甲", "使用"] } }',
      '{ "words": { "zh-CN": ["乙", "乙"], "en": "b" }, "not": { "en": "b" } }',
      '{ "keep": "乙" }',
    ),
    `${file}:3:29  has a second term for "使用"; the first is on line 2. Make one term of the two.`,
    `${file}:4:29  has "乙" again. Keep one of the two.`,
    `${file}:4:63  says that "b" is right and wrong. Take it out of "words", or out of "not".`,
    `${file}:5:11  has a second term for "乙"; the first is on line 4. Make one term of the two.`,
  )

  mistake(
    'has other kinds of values, or an unknown key',
    {
      'glossary.json':
        '{ "terms": [{ "words": 1, "kep": "A" }, { "keep": ["A"], "case": "no" }], "word": {} }',
    },
    `${file}:1:24  "terms.0.words" is a number, not a group of keys. Write keys and values in braces (how the term is written, by language tag; where several wordings are right, in a list, the best first).`,
    `${file}:1:27  has an unknown key "terms.0.kep". Did you mean "keep"?`,
    `${file}:1:51  "terms.1.keep" is a list, not a text. Write it in quotation marks (instead of words: a name that is the same in every language).`,
    `${file}:1:66  "terms.1.case" is a text, not true or false. Write true or false without quotation marks (whether capitals matter. Meant where it is left out: for keep, true; for words, false).`,
    `${file}:1:75  has an unknown key "word". Did you mean "words"?`,
  )

  mistake(
    'is empty, or no JSON',
    { 'glossary.json': '' },
    `${file}  is empty. Write { "terms": [] }, or delete the file.`,
  )

  mistake(
    'is called otherwise',
    { 'glosary.json': '{}' },
    'locales/glosary.json  is a file that does not belong here. Did you mean "glossary.json"?',
  )

  test('says which words are told, with their place and the mend', async () => {
    const folder = await tinySite({
      ...terms(use),
      'en/terms/2026-11-22.md': swap('You may use it.', 'You may enjoy it.'),
    })
    const { warnings } = await load(folder)
    expect(
      warnings.map(one => formatWarning(one).replaceAll(folder, 'locales')),
    ).toEqual([
      'locales/en/terms/2026-11-22.md:10:1  warning: lacks “use” for “使用”: "You may enjoy it." for "可以使用。" (locales/zh-CN/terms/2026-11-22.md:10). Write “use”, as glossary.json says. If it is right, write <!-- ignore glossary: why -->. (glossary)',
    ])
  })

  test('speaks for a defined term, which is not told twice', async () => {
    const folder = await tinySite({
      ...terms('{ "words": { "zh-CN": "本网站", "en": "site" } }'),
      'en/terms/2026-11-22.md': text =>
        text
          .replace('You may use it.', 'This ["site"]{#term-site}. The site.')
          .replace('For reading.', 'For reading it all.'),
      'zh-CN/terms/2026-11-22.md': text =>
        text
          .replace('可以使用。', '[“本网站”]{#term-site}。本网站。')
          .replace('阅读。', '阅读本网站。'),
    })
    const { warnings } = await load(folder)
    expect(warnings.map(({ rule }) => rule)).toEqual(['glossary'])
  })

  test('that is switched off leaves defined terms to their rule', async () => {
    const folder = await tinySite({
      'site.json': swap('"icp"', '"checks": { "glossary": "later" },\n"icp"'),
      ...terms('{ "words": { "zh-CN": "本网站", "en": "site" } }'),
      'en/terms/2026-11-22.md': text =>
        text
          .replace('You may use it.', 'This ["site"]{#term-site}. The site.')
          .replace('For reading.', 'For reading it all.'),
      'zh-CN/terms/2026-11-22.md': text =>
        text
          .replace('可以使用。', '[“本网站”]{#term-site}。本网站。')
          .replace('阅读。', '阅读本网站。'),
    })
    const { warnings } = await load(folder)
    expect(warnings.map(({ rule }) => rule)).toEqual(['terms'])
  })
})
