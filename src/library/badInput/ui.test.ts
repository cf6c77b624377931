import { describe } from 'vitest'
import { swap } from '../tinySite.ts'
import { mistake } from './mistake.ts'

describe('words of ui.json', () => {
  mistake(
    'a key misspelt is not missing as well',
    { 'en/ui.json': swap('"phone": "Phone"', '"phon": "Phone"') },
    'locales/en/ui.json:10:33  has an unknown key "footer.phon". Did you mean "phone"?',
  )

  mistake(
    'an unknown key',
    {
      'en/ui.json': swap(
        '"label": "Texts"',
        '"label": "Texts", "colour": "red"',
      ),
    },
    'locales/en/ui.json:10:33  has an unknown key "footer.colour". Take it out.',
  )

  mistake(
    'an unknown key that JavaScript treats as its own',
    {
      'en/ui.json': swap(
        '"label": "Texts"',
        '"label": "Texts", "__proto__": "red"',
      ),
    },
    'locales/en/ui.json:10:33  has an unknown key "footer.__proto__". Take it out.',
  )

  mistake(
    'a key is missing',
    { 'en/ui.json': swap(', "address": "1 Mill Lane"', '') },
    'locales/en/ui.json:3:15  has no "operator.address". Add it (its postal address, on one line).',
  )

  mistake(
    'a group of keys is missing',
    { 'en/ui.json': text => text.replace(/ {2}"sitemap".*\n/, '') },
    'locales/en/ui.json:1:1  has no "sitemap". Add it, with "title", "summary".',
  )

  mistake(
    'a number where a text belongs',
    { 'en/ui.json': swap('"1 Mill Lane"', '5') },
    'locales/en/ui.json:3:49  "operator.address" is a number, not a text. Write it in quotation marks (its postal address, on one line).',
  )

  mistake(
    'null where a text belongs',
    { 'en/ui.json': swap('"1 Mill Lane"', 'null') },
    'locales/en/ui.json:3:49  "operator.address" is null, not a text. Write it in quotation marks (its postal address, on one line).',
  )

  mistake(
    'a text of white space',
    { 'en/ui.json': swap('"1 Mill Lane"', '" "') },
    'locales/en/ui.json:3:49  "operator.address" is empty. Write it (its postal address, on one line).',
  )

  mistake(
    'no ui.json',
    { 'en/ui.json': null },
    'locales/en/ui.json  does not exist. Copy the ui.json of another language, and translate it.',
  )
})

describe('plurals of ui.json', () => {
  mistake(
    'a plural form is missing',
    { 'en/ui.json': swap('"count_one": "One result", ', '') },
    'locales/en/ui.json:7:30  has no "search.count_one" beside "search.count_other". Add it: en has "one", "other".',
  )

  mistake(
    'a plural form that the language does not have',
    {
      'zh-CN/ui.json': swap(
        '"count_other"',
        '"count_one": "1处", "count_other"',
      ),
    },
    'locales/zh-CN/ui.json:6:28  "search.count_one" is a plural form that zh-CN does not have. Take it out: zh-CN has "other".',
  )

  mistake(
    'a plural form without its number',
    { 'zh-CN/ui.json': swap('{{count}}处', '几处') },
    'locales/zh-CN/ui.json:6:30  "search.count_other" does not use {{count}}. Put it where the value belongs.',
  )
})

describe('values in ui.json', () => {
  mistake(
    '{{date}} is missing in its sentence',
    { 'en/ui.json': swap('From {{date}}', 'From the day') },
    'locales/en/ui.json:6:30  "document.effective" does not use {{date}}. Put it where the value belongs.',
  )

  mistake(
    '{{date}} is misspelt',
    { 'en/ui.json': swap('{{date}}', '{{dat}}') },
    'locales/en/ui.json:6:30  "document.effective" uses {{dat}}, which has no value here. Did you mean "date"?',
  )

  mistake(
    'a name that is not known',
    { 'en/ui.json': swap('{{operator.name}}', '{{company}}') },
    'locales/en/ui.json:10:64  "footer.copyright" uses {{company}}, which has no value here. Name a text of ui.json or site.json, or take it out.',
  )

  mistake(
    'a brace is missing',
    { 'en/ui.json': swap('{{date}}', '{{date}') },
    'locales/en/ui.json:6:30  "document.effective" has braces that do not match. Write {{name}}, with two braces at both ends.',
  )

  mistake(
    'a sentence that needs a value of its own, in another',
    { 'en/ui.json': swap('© {{operator.name}}', '{{document.effective}}') },
    'locales/en/ui.json:10:64  "footer.copyright" uses {{document.effective}}, which has no value here. Name a text of ui.json or site.json, or take it out.',
  )

  mistake(
    'a sentence with names, in another',
    {
      'en/ui.json': swap('"label": "Texts"', '"label": "{{footer.copyright}}"'),
    },
    'locales/en/ui.json:10:24  "footer.label" uses {{footer.copyright}}, which itself uses {{…}}. Write it out instead: names are filled in only once.',
  )
})

describe('numbering in ui.json', () => {
  mistake(
    'a counter style misspelt',
    { 'en/ui.json': swap('Article {upper-roman}. ', 'Article {upper-romn}. ') },
    'locales/en/ui.json:4:29  "numbering.article" has "{upper-romn}", which is no counter style. Did you mean "upper-roman"?',
  )

  mistake(
    'a pattern without a counter',
    { 'en/ui.json': swap('"Article {upper-roman}. "', '"Article "') },
    'locales/en/ui.json:4:29  "numbering.article" cannot be "Article ". Write one counter style of CSS in braces, such as {decimal}.',
  )

  mistake(
    'a preset misspelt',
    { 'zh-CN/ui.json': swap('"statute"', '"statut"') },
    'locales/zh-CN/ui.json:4:16  "numbering" cannot be "statut". Did you mean "statute"?',
  )

  mistake(
    'a level misspelt',
    {
      'en/ui.json': swap(
        '"subitem": "({lower-alpha}) "',
        '"sub-item": "({lower-alpha}) "',
      ),
    },
    'locales/en/ui.json:4:80  has an unknown key "numbering.sub-item". Did you mean "subitem"?',
  )

  mistake(
    'a level is missing',
    { 'en/ui.json': swap('"item": "({decimal}) ", ', '') },
    'locales/en/ui.json:4:16  has no "numbering.item". Add it (text with one counter style of CSS in braces: {decimal}).',
  )

  mistake(
    'a list',
    { 'zh-CN/ui.json': swap('"statute"', '[]') },
    'locales/zh-CN/ui.json:4:16  "numbering" is a list, not a group of keys. Write keys and values in braces (how articles and items are numbered: patterns, or a preset).',
  )

  mistake(
    'patterns of numbers without those of citations',
    {
      'zh-CN/ui.json': swap(
        '"statute"',
        '{ "article": "{decimal} ", "item": "{decimal} " }',
      ),
    },
    'locales/zh-CN/ui.json:1:1  has no "citation" to go with its "numbering". Add it: how articles and items are cited in a sentence.',
  )

  mistake(
    'a citation without {citation}',
    { 'en/ui.json': swap('{citation} of the {document}', 'of the {document}') },
    'locales/en/ui.json:5:205  "citation.within" cannot be "of the {document}". Put {document} and {citation} into it.',
  )

  mistake(
    'an item in an item, where the language numbers none',
    {
      'en/ui.json': swap('"subitem": "({lower-alpha}) ", ', ''),
      'en/terms/2026-11-22.md': swap('2. For', '   1. Both.\n2. For'),
      'zh-CN/terms/2026-11-22.md': swap('2. 复', '   1. 两者。\n2. 复'),
    },
    'locales/en/terms/2026-11-22.md:13:4  has an item in an item, for which "numbering" in ui.json has no "subitem". Add it there, or use fewer levels.',
  )

  mistake(
    'a citation of an item in an item, where the language cites none',
    {
      'en/ui.json': swap('"subitem": "({lower-alpha})", ', ''),
      'en/terms/2026-11-22.md': swap(
        '2. For',
        '   1. Both.\n2. See [](#use-1-1). For',
      ),
      'zh-CN/terms/2026-11-22.md': swap('2. 复', '   1. 两者。\n2. 复'),
    },
    'locales/en/terms/2026-11-22.md:14:11  cites #use-1-1, for which "citation" in ui.json has no "subitem". Add it there, or give the link words of its own: [words](#use-1-1).',
  )
})
