import { describe } from 'vitest'
import { swap } from '../tinySite.ts'
import { mistake } from './mistake.ts'

describe('files that cannot be read', () => {
  mistake(
    'an empty published.json, which nobody may delete',
    { 'published.json': '' },
    'locales/published.json  is empty. Take the file back from version control: npm run publish-version writes it, and nobody else.',
  )

  mistake(
    'an empty text',
    { 'en/terms/2026-11-22.md': '' },
    'locales/en/terms/2026-11-22.md  is empty. Write the text, or delete the file.',
  )

  mistake(
    'a text in UTF-16',
    { 'zh-CN/terms/2026-11-22.md': Buffer.from('\ufeff条款', 'utf16le') },
    'locales/zh-CN/terms/2026-11-22.md  is UTF-16 text, not UTF-8. Save it as UTF-8: in most editors under "Save as", "Encoding".',
  )

  mistake(
    'a text in UTF-16 without a mark',
    { 'en/terms/2026-11-22.md': Buffer.from('Terms', 'utf16le') },
    'locales/en/terms/2026-11-22.md  is no text, or UTF-16 text, not UTF-8. Save it as UTF-8: in most editors under "Save as", "Encoding".',
  )

  mistake(
    'a text in GB18030',
    {
      // 条款 in GB18030
      'zh-CN/terms/2026-11-22.md': Buffer.from([
        ...Buffer.from('---\ntitle: '),
        0xcc,
        0xf5,
        0xbf,
        0xee,
      ]),
    },
    'locales/zh-CN/terms/2026-11-22.md:2:8  is not UTF-8 text from here on; it may be GB18030 (GBK). Save it as UTF-8: in most editors under "Save as", "Encoding".',
  )

  mistake(
    'a text in Latin 1',
    { 'en/terms/2026-11-22.md': Buffer.from('---\ntitle: Café', 'latin1') },
    'locales/en/terms/2026-11-22.md:2:11  is not UTF-8 text from here on. Save it as UTF-8: in most editors under "Save as", "Encoding".',
  )

  mistake(
    'a ui.json in GB18030',
    {
      'zh-CN/ui.json': Buffer.from([0x7b, 0x22, 0xcc, 0xf5, 0xbf, 0xee, 0x22]),
    },
    'locales/zh-CN/ui.json:1:3  is not UTF-8 text from here on; it may be GB18030 (GBK). Save it as UTF-8: in most editors under "Save as", "Encoding".',
  )

  mistake(
    'a character that was lost',
    { 'en/terms/2026-11-22.md': swap('Use {', 'Us\ufffd {') },
    'locales/en/terms/2026-11-22.md:8:6  has "\ufffd" for a character that was lost. Write what stood here before the file was converted.',
  )

  mistake(
    'an invisible character',
    { 'en/terms/2026-11-22.md': swap('Use {', 'Us\be {') },
    'locales/en/terms/2026-11-22.md:8:6  has an invisible control character (U+0008). Take it out.',
  )

  mistake(
    'characters shown in another order',
    { 'en/terms/2026-11-22.md': swap('Use {', 'Us\u202ee\u202c {') },
    'locales/en/terms/2026-11-22.md:8:6  has an invisible character (U+202E) that shows others in another order than they stand in. Take it out.',
  )

  mistake(
    'the same in a title',
    { 'en/terms/2026-11-22.md': swap('title: Terms', 'title: \u202dTerms') },
    'locales/en/terms/2026-11-22.md:2:8  has an invisible character (U+202D) that shows others in another order than they stand in. Take it out.',
  )

  mistake(
    'the same in ui.json',
    { 'en/ui.json': swap('"All texts."', '"All \u202etexts."') },
    'locales/en/ui.json:9:47  has an invisible character (U+202E) that shows others in another order than they stand in. Take it out.',
  )

  mistake(
    'a direction that its line does not end',
    {
      'en/terms/2026-11-22.md': swap('may use it.', 'may \u2067use\nit.\u2069'),
    },
    'locales/en/terms/2026-11-22.md:10:9  has an invisible character of direction (U+2067) without its pair on the same line. Take it out, or put U+2066, U+2067 or U+2068 before the words and U+2069 behind them.',
  )

  mistake(
    'a direction that its line does not begin',
    { 'en/terms/2026-11-22.md': swap('may use it.', 'may use\u2069 it.') },
    'locales/en/terms/2026-11-22.md:10:12  has an invisible character of direction (U+2069) without its pair on the same line. Take it out, or put U+2066, U+2067 or U+2068 before the words and U+2069 behind them.',
  )

  mistake(
    'a byte order mark inside',
    { 'en/terms/2026-11-22.md': swap('Use {', 'Us\ufeffe {') },
    'locales/en/terms/2026-11-22.md:8:6  has an invisible byte order mark (U+FEFF), which stands only at the start of a file. Take it out.',
  )

  mistake(
    'a line separator',
    { 'en/terms/2026-11-22.md': swap('may use it.', 'may\u2028use it.') },
    'locales/en/terms/2026-11-22.md:10:8  has an invisible line separator (U+2028). Write a space or a line break in its place.',
  )

  mistake(
    'a character of private use',
    { 'en/terms/2026-11-22.md': swap('Use {', 'Us\ue000 {') },
    'locales/en/terms/2026-11-22.md:8:6  has a character of private use (U+E000), which each font shows in its own way. Write the one of Unicode that is meant.',
  )

  mistake(
    'a code that is no character',
    { 'en/terms/2026-11-22.md': swap('Use {', 'Us\uffff {') },
    'locales/en/terms/2026-11-22.md:8:6  has a code that is no character (U+FFFF). Take it out.',
  )

  mistake(
    'the same, written by their codes',
    {
      'en/terms/2026-11-22.md': swap(
        'may use it.',
        'may &#x202E;use&#8236; \\&#x202E; it&#160;or &#xa9;.',
      ),
    },
    'locales/en/terms/2026-11-22.md:10:9  has an invisible character (U+202E) that shows others in another order than they stand in. Take it out.',
    'locales/en/terms/2026-11-22.md:10:20  has an invisible character (U+202C) that shows others in another order than they stand in. Take it out.',
  )

  mistake('words of another direction, set apart, are none', {
    'en/terms/2026-11-22.md': swap('may use it.', 'may \u2066use\u2069 it.'),
    'en/ui.json': swap('All texts', 'All \u2068\u2067texts\u2069\u2069'),
  })
})

describe('merges that were not finished', () => {
  const mend =
    'Keep what is right of the two sides, and take out the lines of marks: "<<<<<<<", "=======" and ">>>>>>>".'

  mistake(
    'in a text',
    {
      'en/terms/2026-11-22.md': swap(
        'You may use it.',
        '<<<<<<< HEAD\nYou may use it.\n=======\nYou may not.\n>>>>>>> theirs',
      ),
    },
    `locales/en/terms/2026-11-22.md:10:1  has a mark of a merge that was not finished: "<<<<<<<". ${mend}`,
  )

  mistake(
    'of which the line between was left',
    { 'en/terms/2026-11-22.md': swap('use it.\n', 'use it.\r\n=======\r\n') },
    `locales/en/terms/2026-11-22.md:11:1  has a mark of a merge that was not finished: "=======". ${mend}`,
  )

  mistake(
    'of which the last line was left',
    { 'en/terms/2026-11-22.md': swap('use it.\n', 'use it.\n>>>>>>>\n') },
    `locales/en/terms/2026-11-22.md:11:1  has a mark of a merge that was not finished: ">>>>>>>". ${mend}`,
  )

  mistake(
    'in front matter',
    { 'en/terms/2026-11-22.md': swap('title:', '<<<<<<< HEAD\ntitle:') },
    `locales/en/terms/2026-11-22.md:2:1  has a mark of a merge that was not finished: "<<<<<<<". ${mend}`,
  )

  mistake(
    'in JSON',
    { 'site.json': swap('  "icp"', '>>>>>>> theirs\n  "icp"') },
    `locales/site.json:14:1  has a mark of a merge that was not finished: ">>>>>>>". ${mend}`,
  )

  mistake('are not what stands inside of a line, or is longer', {
    'en/terms/2026-11-22.md': swap('may use it.', 'may ======= \\>>>>>>> use.'),
    'en/ui.json': swap('All texts', '<<<<<<< HEAD'),
  })
})

describe('files in the wrong place', () => {
  mistake(
    'a document that a language has not',
    { 'en/notice/2026-11-22.md': null },
    'locales/en/notice/2026-11-22.md  does not exist, though zh-CN has it and visitors are shown it. Translate it, or take "en" out of "locales" in site.json.',
  )

  mistake(
    'a document that no language has',
    { 'en/notice/2026-11-22.md': null, 'zh-CN/notice/2026-11-22.md': null },
    'locales/site.json:11:5  "notice" has no text in any language. Write locales/zh-CN/notice/YYYY-MM-DD.md, named by the day it takes effect.',
  )

  mistake(
    'two versions with one date',
    { 'en/terms/2026-11-22-new.md': 'x' },
    'locales/en/terms/2026-11-22-new.md  is a second version of 2026-11-22, beside 2026-11-22.md. A day has one version: keep one of them, or name this one by another day.',
  )

  mistake(
    'a day that the calendar does not have',
    { 'en/terms/2026-11-22.md': null, 'en/terms/2026-02-30.md': 'x' },
    'locales/en/terms/2026-02-30.md  is not named by a day of the calendar ("2026-02-30"). Name texts by the day they take effect, as 2026-11-22.md.',
  )

  mistake(
    'a name that is no day',
    { 'en/terms/draft.md': 'x' },
    'locales/en/terms/draft.md  is not named by a day of the calendar ("draft"). Name texts by the day they take effect, as 2026-11-22.md.',
  )

  mistake(
    'a text that is no .md',
    { 'en/terms/2026-11-23.txt': 'x', 'en/terms/2026-11-22.docx': 'x' },
    'locales/en/terms/2026-11-22.docx  is no Markdown file (.md). Name texts by the day they take effect, as 2026-11-22.md. Keep other files elsewhere.',
    'locales/en/terms/2026-11-23.txt  is no Markdown file (.md). Name texts by the day they take effect, as 2026-11-22.md. Keep other files elsewhere.',
  )

  mistake(
    'a folder where a text belongs',
    { 'en/terms/2027-01-01.md/text.md': 'x' },
    'locales/en/terms/2027-01-01.md  is a folder where a text belongs. Name texts by the day they take effect, as 2026-11-22.md.',
  )

  mistake(
    'a text outside the folder of its document',
    { 'zh-CN/terms.md': 'x' },
    'locales/zh-CN/terms.md  is a file that does not belong here. Texts stand as language/document/2026-11-22.md: move it there, or out of locales.',
  )

  mistake(
    'a file that is not of the content',
    { 'notes.txt': 'x' },
    'locales/notes.txt  is a file that does not belong here. Move it out of locales.',
  )

  mistake(
    'a folder of no language',
    { 'fr/terms/2026-11-22.md': 'x' },
    'locales/fr  is a folder of no language in site.json. Add "fr" to "locales" in site.json, or move it out of locales.',
  )

  mistake(
    'a folder named like a document that has its own, too',
    { 'en/notise/2027-01-01.md': 'Words.' },
    'locales/en/notise  is a folder of no document in site.json. Did you mean "notice"? Move its files there; or add "notise" to "documents" in site.json.',
  )

  mistake('files that Windows leaves', {
    'Thumbs.db': '-',
    'en/desktop.ini': '-',
    'en/terms/Thumbs.db': '-',
  })

  mistake(
    'a folder of no document',
    { 'en/privacy/2026-11-22.md': 'x' },
    'locales/en/privacy  is a folder of no document in site.json. Add "privacy" to "documents" in site.json, or move it out of locales.',
  )

  mistake(
    'the folder of a document, misspelt',
    { 'en/notice/2026-11-22.md': null, 'en/notise/2026-11-22.md': 'x' },
    'locales/en/notise  is a folder of no document in site.json. Did you mean "notice"?',
  )

  mistake(
    'no site.json',
    { 'site.json': null },
    'locales/site.json  does not exist. Write it, or copy that of another site and change it.',
  )
})
