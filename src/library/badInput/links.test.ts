import { describe } from 'vitest'
import { swap } from '../tinySite.ts'
import { mistake } from './mistake.ts'

describe('citations', () => {
  mistake(
    'of a clause that does not exist',
    { 'en/terms/2026-11-22.md': swap('#liability)', '#liabilty)') },
    'locales/en/terms/2026-11-22.md:13:26  cites #liabilty, which no clause of locales/en/terms/2026-11-22.md has. Did you mean "#liability"?',
  )

  mistake(
    'of a clause that is like no other',
    { 'en/terms/2026-11-22.md': swap('#liability)', '#warranty)') },
    'locales/en/terms/2026-11-22.md:13:26  cites #warranty, which no clause of locales/en/terms/2026-11-22.md has. Cite one that exists: its articles are #use, #liability.',
  )

  mistake(
    'of an item that does not exist',
    { 'en/terms/2026-11-22.md': swap('#liability)', '#use-3)') },
    'locales/en/terms/2026-11-22.md:13:26  cites #use-3, which no clause of locales/en/terms/2026-11-22.md has. Did you mean "#use-1"?',
  )

  mistake(
    'of a clause that another document has not',
    { 'en/terms/2026-11-22.md': swap('notice#scope', 'notice#scop') },
    'locales/en/terms/2026-11-22.md:18:14  cites notice#scop, which no clause of locales/en/notice/2026-11-22.md has. Did you mean "#scope"?',
  )

  mistake(
    'of a document that does not exist',
    { 'en/terms/2026-11-22.md': swap('notice#scope', 'notise#scope') },
    'locales/en/terms/2026-11-22.md:18:14  cites notise#scope, which is no page of this site. Did you mean "notice"?',
  )

  mistake(
    'of what stands before the articles',
    { 'en/terms/2026-11-22.md': swap('#liability)', '#preamble-p1)') },
    'locales/en/terms/2026-11-22.md:13:26  cites #preamble-p1, which stands before the articles and has no number. Give the link words of its own: [words](#preamble-p1).',
  )

  mistake(
    'of a block',
    { 'en/terms/2026-11-22.md': swap('#liability)', '#liability-c1)') },
    'locales/en/terms/2026-11-22.md:13:26  cites #liability-c1, a block, which has no number. Give the link words of its own: [words](#liability-c1).',
  )

  mistake(
    'of a table and of a bullet',
    {
      'en/notice/2026-11-22.md': text =>
        `${text}\n| a | b |\n| - | - |\n| c | d |\n\n- See [](#scope-t1) and [](#scope-b1).\n`,
      'zh-CN/notice/2026-11-22.md': text =>
        `${text}\n| a | b |\n| - | - |\n| c | d |\n\n- 见。\n`,
    },
    'locales/en/notice/2026-11-22.md:14:10  cites #scope-t1, a table, which has no number. Give the link words of its own: [words](#scope-t1).',
    'locales/en/notice/2026-11-22.md:14:28  cites #scope-b1, a bullet, which has no number. Give the link words of its own: [words](#scope-b1).',
  )

  mistake(
    'in the cell of a table',
    {
      'en/notice/2026-11-22.md': text =>
        `${text}\n| a \\| b | c |\n| - | - |\n| d | see {{x}} \\| [](#no) |\n`,
      'zh-CN/notice/2026-11-22.md': text =>
        `${text}\n| a | b |\n| - | - |\n| c | d |\n`,
    },
    'locales/en/notice/2026-11-22.md:12:11  uses {{x}}, which has no value here. Name a text of ui.json or site.json, or take it out.',
    'locales/en/notice/2026-11-22.md:12:23  cites #no, which no clause of locales/en/notice/2026-11-22.md has. Cite one that exists: its articles are #scope.',
  )

  mistake(
    'the same twice, each in its place',
    {
      'en/terms/2026-11-22.md': swap(
        'You may use it.',
        'See [](#x),\nand [](#x).',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:8  cites #x, which no clause of locales/en/terms/2026-11-22.md has. Cite one that exists: its articles are #use, #liability.',
    'locales/en/terms/2026-11-22.md:11:8  cites #x, which no clause of locales/en/terms/2026-11-22.md has. Cite one that exists: its articles are #use, #liability.',
  )

  mistake(
    'with a space in the address',
    { 'en/terms/2026-11-22.md': swap('(#liability)', '(# liability)') },
    'locales/en/terms/2026-11-22.md:13:24  has "](" in its words. Write [words](address) or [](#disputes-2), with ASCII brackets and no space.',
  )

  mistake(
    'with Chinese brackets',
    { 'en/terms/2026-11-22.md': swap('(#liability)', '（#liability）') },
    'locales/en/terms/2026-11-22.md:13:23  has "[]" in its words. Write [words](address) or [](#disputes-2), with ASCII brackets and no space.',
  )
})

describe('links', () => {
  mistake(
    'to javascript:',
    {
      'en/terms/2026-11-22.md': swap(
        'You may',
        '[You](javascript:alert(1)) may',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:7  has a link to javascript:alert(1), which is not allowed. Use https:, http:, mailto: or tel:.',
  )

  mistake(
    'to javascript: in other letters and entities',
    {
      'en/terms/2026-11-22.md': swap(
        'You may',
        '[You](JaVaScRiPt&#58;alert(1)) may',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:1  has a link to JaVaScRiPt:alert(1), which is not allowed. Use https:, http:, mailto: or tel:.',
  )

  mistake(
    'to javascript: with an entity for a letter',
    {
      'en/terms/2026-11-22.md': swap(
        'You may',
        '[You](java&#x73;cript:alert(1)) may',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:1  has a link to javascript:alert(1), which is not allowed. Use https:, http:, mailto: or tel:.',
  )

  mistake(
    'to javascript: with a tab',
    {
      'en/terms/2026-11-22.md': swap(
        'You may',
        '[You](<java\tscript:alert(1)>) may',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:8  has a link to java%09script:alert(1), which is not allowed. Use https:, http:, mailto: or tel:.',
  )

  mistake(
    'to javascript: with a tab as an entity',
    {
      'en/terms/2026-11-22.md': swap(
        'You may',
        '[You](java&Tab;script:alert(1)) may',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:1  has a link to java%09script:alert(1), which is not allowed. Use https:, http:, mailto: or tel:.',
  )

  mistake(
    'to data:',
    {
      'en/terms/2026-11-22.md': swap('You may', '[You](data:text/html,x) may'),
    },
    'locales/en/terms/2026-11-22.md:10:7  has a link to data:text/html,x, which is not allowed. Use https:, http:, mailto: or tel:.',
  )

  mistake(
    'to vbscript: between angle brackets',
    { 'en/terms/2026-11-22.md': swap('You may', '<vbscript:x> may') },
    'locales/en/terms/2026-11-22.md:10:2  has a link to vbscript:x, which is not allowed. Use https:, http:, mailto: or tel:.',
  )

  mistake(
    'to another host without a scheme',
    { 'en/terms/2026-11-22.md': swap('You may', '[You](//evil.example) may') },
    'locales/en/terms/2026-11-22.md:10:7  has a link to //evil.example, which is not allowed. Write the whole address, with https: before it.',
  )

  mistake(
    'to another host with backslashes',
    {
      'en/terms/2026-11-22.md': swap(
        'You may',
        '[You](\\\\\\\\evil.example) may',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:9  links to \\\\evil.example, which is no page of this site. Name one of terms, notice, search, sitemap, or write the whole address of another site, with https://.',
  )

  mistake(
    'to a page that does not exist',
    { 'en/terms/2026-11-22.md': swap('You may', '[You](contact.html) may') },
    'locales/en/terms/2026-11-22.md:10:7  links to contact.html, which is no page of this site. Name one of terms, notice, search, sitemap, or write the whole address of another site, with https://.',
  )

  mistake(
    'to a page above',
    { 'en/terms/2026-11-22.md': swap('You may', '[You](../notice/) may') },
    'locales/en/terms/2026-11-22.md:10:7  links to ../notice/, which is no page of this site. Did you mean "/en/notice/"?',
  )

  mistake(
    'to a page of a language that there is not',
    { 'en/terms/2026-11-22.md': swap('You may', '[You](/fr/notice/) may') },
    'locales/en/terms/2026-11-22.md:10:7  links to /fr/notice/, which is no page of this site. Did you mean "/en/notice/"?',
  )

  mistake(
    'to a page without the last slash',
    { 'en/terms/2026-11-22.md': swap('You may', '[You](/en/notice) may') },
    'locales/en/terms/2026-11-22.md:10:7  links to /en/notice, which is no page of this site. Did you mean "/en/notice/"?',
  )

  mistake(
    'to https: without a host',
    {
      'en/terms/2026-11-22.md': swap(
        'You may',
        '[You](https:/example.com) may',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:7  has a link to https:/example.com, which is no https: address. Write one such as https://example.com/.',
  )

  mistake(
    'to no mail address',
    { 'en/terms/2026-11-22.md': swap('You may', '[You](mailto:legal) may') },
    'locales/en/terms/2026-11-22.md:10:7  has a link to mailto:legal, which is no mailto: address. Write one such as mailto:legal@example.com.',
  )

  mistake(
    'to a name to be filled in',
    { 'en/terms/2026-11-22.md': swap('You may', '[You](tel:{{phone}}) may') },
    'locales/en/terms/2026-11-22.md:10:7  has {{phone}} in the address of a link. Nothing is filled in there: write the address out.',
  )

  mistake(
    'without an address',
    { 'en/terms/2026-11-22.md': swap('You may', '[You]() may') },
    'locales/en/terms/2026-11-22.md:10:1  has a link without an address. Write it in the brackets: [](#disputes), [words](agreement).',
  )

  mistake(
    'without words, to another site',
    {
      'en/terms/2026-11-22.md': swap('You may', '[](https://example.com) may'),
    },
    'locales/en/terms/2026-11-22.md:10:4  has a link without words to https://example.com. Write them in the square brackets: [words](https://example.com).',
  )
})

describe('values', () => {
  mistake(
    'a name misspelt',
    { 'en/terms/2026-11-22.md': swap('operator.name', 'operator.nam') },
    'locales/en/terms/2026-11-22.md:6:1  uses {{operator.nam}}, which has no value here. Did you mean "operator.name"?',
  )

  mistake(
    'a name of nothing',
    { 'en/terms/2026-11-22.md': swap('operator.name', 'company') },
    'locales/en/terms/2026-11-22.md:6:1  uses {{company}}, which has no value here. Name a text of ui.json or site.json, or take it out.',
  )

  mistake(
    'the same name twice, each in its place',
    {
      'en/terms/2026-11-22.md': swap(
        '{{operator.name}} offers',
        '{{company}} and {{company}} offer',
      ),
    },
    'locales/en/terms/2026-11-22.md:6:1  uses {{company}}, which has no value here. Name a text of ui.json or site.json, or take it out.',
    'locales/en/terms/2026-11-22.md:6:17  uses {{company}}, which has no value here. Name a text of ui.json or site.json, or take it out.',
  )

  mistake(
    'a name of null',
    { 'en/terms/2026-11-22.md': swap('operator.name', 'police') },
    'locales/en/terms/2026-11-22.md:6:1  uses {{police}}, which has no value here. Name a text of ui.json or site.json, or take it out.',
  )

  mistake(
    'a sentence that needs a value of its own',
    { 'en/terms/2026-11-22.md': swap('operator.name', 'document.effective') },
    'locales/en/terms/2026-11-22.md:6:1  uses {{document.effective}}, which has no value here. Name a text of ui.json or site.json, or take it out.',
  )

  mistake(
    'a brace is missing',
    { 'en/terms/2026-11-22.md': swap('{{operator.name}}', '{{operator.name}') },
    'locales/en/terms/2026-11-22.md:6:1  has "{{" in its words. Write {{name}}, with two braces at both ends.',
  )
})
