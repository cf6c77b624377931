import { describe } from 'vitest'
import { swap } from '../tinySite.ts'
import { mistake } from './mistake.ts'

describe('JSON that cannot be read', () => {
  mistake(
    'a comma is missing',
    { 'site.json': swap('"source": "zh-CN",', '"source": "zh-CN"') },
    'locales/site.json:7:20  lacks a comma. Write "," here, between one value and the next.',
  )

  mistake(
    'a square bracket for a curly one',
    { 'en/ui.json': swap('"sitemap": {', '"sitemap": [') },
    'locales/en/ui.json:8:14  has "[" before a key, and keys stand in curly brackets. Write "{" here, and "}" where it ends.',
  )

  mistake(
    'a comma stands after the last value',
    {
      'site.json': swap(
        '"timeZone": "Asia/Shanghai"',
        '"timeZone": "Asia/Shanghai",',
      ),
    },
    'locales/site.json:16:30  has a comma before "}". Take it out: commas stand only between two things.',
  )

  mistake(
    'a comma stands after the last name of a list',
    { 'site.json': swap('"notice"\n', '"notice",\n') },
    'locales/site.json:11:13  has a comma before "]". Take it out: commas stand only between two things.',
  )

  mistake(
    'a comment',
    { 'site.json': swap('"police"', '// none yet\n  "police"') },
    'locales/site.json:15:3  has a comment. JSON has no comments: take it out.',
  )

  mistake(
    'two comments are both told',
    {
      'site.json': text => `// ours\n${text.replace('null,', 'null, // none')}`,
    },
    'locales/site.json:1:1  has a comment. JSON has no comments: take it out.',
    'locales/site.json:9:23  has a comment. JSON has no comments: take it out.',
  )

  mistake(
    'curly quotation marks',
    { 'en/ui.json': swap('"Phone"', '“Phone”') },
    'locales/en/ui.json:10:42  has “Phone” outside quotation marks. Write straight quotation marks: "like this".',
  )

  mistake(
    'single quotation marks',
    { 'en/ui.json': swap('"Phone"', "'Phone'") },
    'locales/en/ui.json:10:42  has \'Phone\' outside quotation marks. Write straight quotation marks: "like this".',
  )

  mistake(
    'a Chinese colon',
    { 'en/ui.json': swap('"phone":', '"phone"：') },
    'locales/en/ui.json:10:40  has ： outside quotation marks. Write ":" for "：".',
  )

  mistake(
    'a quotation mark inside a text',
    { 'en/ui.json': swap('"All texts."', '"All "our" texts."') },
    'locales/en/ui.json:9:48  has our outside quotation marks. Write texts as "text", and a quotation mark inside one as \\".',
  )

  mistake(
    'a line break inside a text',
    { 'en/ui.json': swap('"All texts."', '"All\ntexts."') },
    'locales/en/ui.json:9:42  has a text that does not end on its line. Write the quotation mark at its end, and the text on one line.',
  )

  mistake(
    'a tab inside a text',
    { 'en/ui.json': swap('All texts', 'All\ttexts') },
    'locales/en/ui.json:9:46  has a tab inside a text. Write a space.',
  )

  mistake(
    'a backslash that means nothing',
    { 'en/ui.json': swap('All texts', 'All \\texts \\q') },
    'locales/en/ui.json:9:54  has a backslash that means nothing. Write \\\\ for a backslash, and \\" for a quotation mark.',
  )

  mistake(
    'an escape of a control character',
    { 'en/ui.json': swap('All texts', '\\"All\\"\\u0007 te\\u0000xts') },
    'locales/en/ui.json:9:50  has an invisible control character (U+0007). Take it out.',
  )

  mistake(
    'an escape of half a character',
    { 'en/ui.json': swap('All texts', 'All\\n\\ud800texts') },
    'locales/en/ui.json:9:48  has half of a character (U+D800). Write the whole of it, or take it out.',
  )

  mistake(
    'an escape that shows others in another order',
    { 'en/ui.json': swap('"Phone"', '"\\u202ePhone"') },
    'locales/en/ui.json:10:43  has an invisible character (U+202E) that shows others in another order than they stand in. Take it out.',
  )

  mistake('escapes of whole characters are none', {
    'en/ui.json': swap('All texts', 'All\\n\\u2068te\\ud83d\\ude00xts\\u2069'),
  })

  mistake(
    'a colon is missing',
    { 'en/ui.json': swap('"phone":', '"phone"') },
    'locales/en/ui.json:10:40  lacks a colon. Write ":" here, between the key and its value.',
  )

  mistake(
    'a value is missing',
    { 'en/ui.json': swap('"phone": "Phone"', '"phone":') },
    'locales/en/ui.json:10:41  has , where a value belongs. Write the value; a text stands in quotation marks.',
  )

  mistake(
    'a key without quotation marks',
    { 'site.json': swap('"icp":', 'icp:') },
    'locales/site.json:14:3  has icp outside quotation marks. Write texts as "text", and a quotation mark inside one as \\".',
  )

  mistake(
    'the last bracket is missing',
    { 'site.json': text => text.trimEnd().slice(0, -1) },
    'locales/site.json:17:1  lacks a "}". Every bracket that is opened must be closed: look above, too.',
  )

  mistake(
    'a bracket too many',
    { 'site.json': text => `${text}}` },
    'locales/site.json:18:1  has } after its last bracket. Take it out, or a closing bracket too many above it.',
  )

  mistake(
    'a key stands twice',
    { 'site.json': swap('"icp":', '"phone": "1",\n  "icp":') },
    'locales/site.json:14:3  has the key "phone" again; it stands on line 13. Keep one of the two.',
  )

  mistake(
    'a list where keys belong',
    { 'site.json': '[]' },
    'locales/site.json:1:1  is a list, not a group of keys. Write keys and values in braces, with "url", "locales", "source", "prevailing", "documents", "phone", "icp", "police".',
  )

  mistake(
    'an empty site.json',
    { 'site.json': '' },
    'locales/site.json  is empty. Write it, or copy that of another site and change it.',
  )
})
