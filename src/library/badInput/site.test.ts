import { describe, expect, test } from 'vitest'
import { problemsOf, swap } from '../tinySite.ts'
import { mistake } from './mistake.ts'

describe('keys of site.json', () => {
  mistake(
    'a key misspelt',
    { 'site.json': swap('"url"', '"ulr"') },
    'locales/site.json:2:3  has an unknown key "ulr". Did you mean "url"?',
  )

  mistake(
    'an unknown key',
    { 'site.json': swap('"police"', '"fax": "1",\n  "police"') },
    'locales/site.json:15:3  has an unknown key "fax". Take it out.',
  )

  mistake(
    'a key is missing',
    { 'site.json': swap('  "police": null,\n', '') },
    'locales/site.json:1:1  has no "police". Add it (the 公安备案 number, exactly; or null).',
  )

  mistake(
    'a text where a list belongs',
    { 'site.json': text => text.replace(/\[\s+"terms"[^\]]*\]/, '"terms"') },
    'locales/site.json:9:16  "documents" is a text, not a list. Write it in square brackets: ["one", "two"] (folder names of the documents, in the order of the footer).',
  )

  mistake(
    'no document',
    { 'site.json': text => text.replace(/\[\s+"terms"[^\]]*\]/, '[]') },
    'locales/site.json:9:16  "documents" is empty. Name at least one document.',
  )

  mistake(
    'an address without https://',
    { 'site.json': swap('https://legal', 'legal') },
    'locales/site.json:2:10  "url" cannot be "legal.example.com". Write an address such as https://legal.example.com.',
  )

  mistake(
    'an address with a query',
    { 'site.json': swap('.com', '.com/?a') },
    'locales/site.json:2:10  "url" cannot be "https://legal.example.com/?a". Write the address without "?" and "#".',
  )

  mistake(
    'an address with a password',
    { 'site.json': swap('https://', 'https://me:word@') },
    'locales/site.json:2:10  "url" cannot be "https://me:word@legal.example.com". Write the address without a name and a password.',
  )

  for (const path of ['/a//b', '/a/../b', '/./b', '/b/..']) {
    mistake(
      `an address with ${path}`,
      { 'site.json': swap('.com', `.com${path}`) },
      `locales/site.json:2:10  "url" cannot be "https://legal.example.com${path}". Write its path without "//", "." and "..".`,
    )
  }

  for (const path of ['/法律', '/a b', '/a%20b', '/a+b', '/a;b']) {
    mistake(
      `an address with ${path}`,
      { 'site.json': swap('.com', `.com${path}`) },
      `locales/site.json:2:10  "url" cannot be "https://legal.example.com${path}". Write its path with letters a-z, digits, and - . _ ~ alone: servers would not find other characters.`,
    )
  }

  test('an address with a port and a path is right', async () => {
    const change = swap('.com', '.com:8443/Legal_1/a.b~c-d/')
    expect(await problemsOf({ 'site.json': change })).toEqual([])
  })

  mistake(
    'no telephone number',
    { 'site.json': swap('0512 5191 8061', 'call us') },
    'locales/site.json:13:12  "phone" cannot be "call us". Write digits, spaces, brackets and hyphens, such as 0512 5191 8061.',
  )

  mistake(
    'no time zone',
    { 'site.json': swap('Asia/Shanghai', 'Beijing') },
    'locales/site.json:16:15  "timeZone" cannot be "Beijing". Write an IANA time zone such as Asia/Shanghai.',
  )

  mistake(
    'a document with a capital letter',
    { 'site.json': swap('"notice"', '"Notice"') },
    'locales/site.json:11:5  "documents" cannot hold "Notice". Name it in lower-case letters a-z, digits and hyphens, as its folder.',
  )

  mistake(
    'a document named like another page',
    { 'site.json': swap('"notice"', '"search"') },
    'locales/site.json:11:5  "documents" cannot hold "search". This address belongs to another page: choose another name.',
  )
})

describe('languages of site.json', () => {
  mistake(
    'a language tag with an underscore',
    { 'site.json': swap('"en"', '"en_GB"') },
    'locales/site.json:5:5  "locales" cannot hold "en_GB". Write "en-GB".',
  )

  mistake(
    'language tags in small letters',
    { 'site.json': text => text.replaceAll('zh-CN', 'zh-cn') },
    'locales/site.json:4:5  "locales" cannot hold "zh-cn". Write "zh-CN".',
    'locales/site.json:7:13  "source" cannot be "zh-cn". Write "zh-CN".',
  )

  mistake(
    'a tag misspelt is not missing from the locales as well',
    {
      'site.json': text =>
        text
          .replace('"en"', '"en_GB"')
          .replace('"prevailing": null', '"prevailing": "en-GB"'),
    },
    'locales/site.json:5:5  "locales" cannot hold "en_GB". Write "en-GB".',
  )

  mistake(
    'the name of a language for its tag',
    { 'site.json': swap('"en"', '"english"') },
    'locales/site.json:5:5  "locales" cannot hold "english". Write a BCP 47 language tag such as "zh-CN" or "en".',
  )

  mistake(
    'the code of a country for that of its language',
    { 'site.json': swap('"en"', '"jp"') },
    'locales/site.json:5:5  "locales" cannot hold "jp". Write a BCP 47 language tag such as "zh-CN" or "en".',
  )

  mistake(
    'a language twice',
    { 'site.json': swap('"en"', '"en", "en"') },
    'locales/site.json:5:11  "locales" names "en" again. Take it out here.',
  )

  mistake(
    'a language without a folder',
    { 'site.json': swap('"en"', '"en", "fr"') },
    'locales/site.json:5:11  "fr" has no folder. Make locales/fr, or take "fr" out.',
  )

  mistake(
    'a source that is not among the locales',
    { 'site.json': swap('"source": "zh-CN"', '"source": "fr"') },
    'locales/site.json:7:13  "source" is "fr", which is not among the locales. Name one of zh-CN, en, or add it to them.',
  )

  mistake(
    'a prevailing language that is not among the locales',
    { 'site.json': swap('"prevailing": null', '"prevailing": "zh-TW"') },
    'locales/site.json:8:17  "prevailing" is "zh-TW", which is not among the locales. Did you mean "zh-CN"?',
  )
})

describe('filing numbers of site.json', () => {
  mistake(
    'an ICP number with spaces',
    { 'site.json': swap('苏ICP备2021030472号-8', '苏ICP备 2021030472号 -8') },
    'locales/site.json:14:10  "icp" cannot be "苏ICP备 2021030472号 -8". Write "苏ICP备2021030472号-8".',
  )

  mistake(
    'an ICP number without 号',
    { 'site.json': swap('苏ICP备2021030472号-8', '苏icp备2021030472－8') },
    'locales/site.json:14:10  "icp" cannot be "苏icp备2021030472－8". Write "苏ICP备2021030472号-8".',
  )

  mistake(
    'an ICP number without a province',
    { 'site.json': swap('苏ICP备2021030472号-8', 'ICP备12345号') },
    'locales/site.json:14:10  "icp" cannot be "ICP备12345号". Write it exactly as it was given, such as 苏ICP备2021030472号-8.',
  )

  mistake(
    'an empty ICP number',
    { 'site.json': swap('苏ICP备2021030472号-8', '') },
    'locales/site.json:14:10  "icp" is empty. Write it (the ICP filing or licence number, exactly; or null).',
  )

  mistake(
    'a 公安 number whose digits are of another province',
    {
      'site.json': swap(
        '"police": null',
        '"police": "苏公网安备33050702010001号"',
      ),
    },
    'locales/site.json:15:13  "police" cannot be "苏公网安备33050702010001号". Write it exactly as it was given, such as 苏公网安备32050702010001号: 14 digits, which begin with the code of the province.',
  )

  mistake(
    'a 公安 number without 号',
    {
      'site.json': swap(
        '"police": null',
        '"police": "苏公网安备32050702010001"',
      ),
    },
    'locales/site.json:15:13  "police" cannot be "苏公网安备32050702010001". Write "苏公网安备32050702010001号".',
  )
})
