import { describe } from 'vitest'
import { type Change, swap } from '../tinySite.ts'
import { mistake } from './mistake.ts'

const file = 'locales/en/terms/2026-11-22.md'

/** The sentence on line 10, column 1, with a term in it. */
const term = (words: string): Readonly<Record<string, Change>> => ({
  'en/terms/2026-11-22.md': swap('You may use it.', `You may ${words}.`),
})

describe('a term', () => {
  mistake(
    'with an id that does not begin with term-',
    term('["use"]{#use-it}'),
    `${file}:10:9  has a term with the unfit id "use-it". Write {#term-use-it}: "term-", then lower-case letters a-z, digits and hyphens.`,
  )

  mistake(
    'with an id in capitals and other characters',
    term('["use"]{#Term_Use使用}'),
    `${file}:10:9  has a term with the unfit id "Term_Use使用". Write {#term-use}: "term-", then lower-case letters a-z, digits and hyphens.`,
  )

  mistake(
    'with an id of which nothing can be kept',
    term('["use"]{#使用}'),
    `${file}:10:9  has a term with the unfit id "使用". Write one such as {#term-agreement}: "term-", then lower-case letters a-z, digits and hyphens.`,
  )

  mistake(
    'without an id',
    term('["use"]{#}'),
    `${file}:10:9  has a term with the unfit id "". Write one such as {#term-agreement}: "term-", then lower-case letters a-z, digits and hyphens.`,
  )

  mistake(
    'with something else in the braces',
    term('["use"]{.strong} **and ["copy"]{#term-copy .x}**'),
    `${file}:10:9  has "]{.strong}" in its words. Behind brackets there can be an id, which makes a term of the words: ["Agreement"]{#term-agreement}.`,
    `${file}:10:32  has "]{#term-copy .x}" in its words. Behind brackets there can be an id, which makes a term of the words: ["Agreement"]{#term-agreement}.`,
  )

  mistake(
    'with a space before the braces',
    term('["use"] {#term-use}'),
    `${file}:10:17  has "{#" in its words. Ids stand at the end of headings, and behind the brackets of a term: [words]{#term-name}. Other clauses are counted.`,
  )

  mistake(
    'without words, or with quotation marks alone',
    term('[]{#term-use} and [“”]{#term-copy}'),
    `${file}:10:9  defines a term without words. Write them in the square brackets: ["Agreement"]{#term-…}.`,
    `${file}:10:27  defines a term without words. Write them in the square brackets: ["Agreement"]{#term-…}.`,
  )

  mistake(
    'with a link, a citation or another term in it',
    term(
      '[a [b](notice)]{#term-a} [[](#use)]{#term-b}, [c [d]{#term-d}]{#term-c}',
    ),
    `${file}:10:9  has a link in a term. Put it outside the square brackets.`,
    `${file}:10:34  has a link in a term. Put it outside the square brackets.`,
    `${file}:10:55  has another term in a term. Put it outside the square brackets.`,
  )

  mistake(
    'with an id that another one has',
    term('["use"]{#term-use} or\n["copy"]{#term-use} it'),
    `${file}:11:1  defines #term-use again; it is defined on line 10. Mark one of them only, or give this term another id.`,
  )

  mistake(
    'with an id that a clause has',
    {
      'en/terms/2026-11-22.md': text =>
        text
          .replace('{#liability}', '{#term}')
          .replace('#liability)', '#term)')
          .replace('None,', '[None]{#term-p1},'),
      'zh-CN/terms/2026-11-22.md': text =>
        text.replaceAll('#liability', '#term'),
    },
    `${file}:18:1  has a term with the id #term-p1, which the clause on line 18 has. Give the term another id.`,
  )

  mistake(
    'in a heading',
    {
      'en/terms/2026-11-22.md': swap('## Use {', '## [Use]{#term-use} {'),
    },
    `${file}:8:9  has "{#" in its words. Ids stand at the end of headings, and behind the brackets of a term: [words]{#term-name}. Other clauses are counted.`,
  )
})
