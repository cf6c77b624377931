import { expect, test } from 'vitest'
import { loadLibrary } from '../library/loadLibrary.ts'
import { tinySite } from '../library/tinySite.ts'
import { site } from '../pages/site.ts'
import { noAssets } from '../testing/noAssets.ts'
import { translationOf } from './translationOf.ts'

test('a text in force has the short address, others that of their day', async () => {
  const folder = await tinySite({
    'zh-CN/notice/2027-01-01.md':
      '---\ntitle: 声明\npublished: 2026-12-01\nsummary: 改。\n---\n\n一。\n',
  })
  const options = { complete: false }
  const library = await loadLibrary(folder, () => '2026-11-22', options)
  const find = (tag: string, date: string) => {
    const text = { tag, document: 'notice', date }
    return translationOf(library, site(library, noAssets), text)
  }
  expect(find('en', '2026-11-22')).toMatchObject({
    ...{ address: '/en/notice/', sourceAddress: '/zh-CN/notice/' },
    ...{ title: 'Notice', written: true },
  })
  expect(find('en', '2027-01-01')).toMatchObject({
    address: '/en/notice/2027-01-01/',
    sourceAddress: '/zh-CN/notice/2027-01-01/',
    file: `${folder}/en/notice/2027-01-01.md`,
    ...{ title: '声明', written: false },
  })
  expect(find('zh-CN', '2026-11-22')).toBe(undefined)
})
