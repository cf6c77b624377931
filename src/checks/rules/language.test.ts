import { describe, expect, test } from 'vitest'
import { checked } from '../../testing/checked.ts'

const german =
  'Wer diese Seite besucht, stimmt zu, dass wir die dabei anfallenden Angaben nur so lange aufbewahren, wie es für den genannten Zweck nötig ist.'
const english =
  'Whoever visits this site agrees that we keep the information which is collected on it only for as long as the stated purpose requires.'
const simplified =
  '访问本网站的用户同意，我们仅在实现上述目的所需的期间内保存信息。'
const traditional =
  '訪問本網站的使用者同意，我們僅在實現上述目的所需的期間內保存資訊。'

describe('a clause in another language', () => {
  test.each([
    ['en', german, 'is in German'],
    ['de', english, 'is in English'],
    ['fr', german, 'is in German'],
    ['zh-CN', traditional, 'is in Traditional Chinese'],
    ['zh-TW', simplified, 'is in Simplified Chinese'],
  ])('of %s is told: %s', (tag, words, message) => {
    expect(checked({ [tag]: `${words}\n` })).toEqual([`language: ${message}`])
  })

  test.each([
    ['en', english],
    ['de', german],
    ['zh-CN', simplified],
    ['zh-TW', traditional],
    ['zh-CN', `${simplified}本条所称“網絡服務”以登记为准。`],
    ['en', `${english} It is the German “${german.slice(0, 70)}”.`],
    ['en', 'HIGO Technology (Suzhou) Co., Ltd., Xiangcheng, Suzhou, Jiangsu'],
    [
      'en',
      'Abidjan, Accra, Addis Ababa, Algiers, Asmara, Bamako, Bangui, Banjul, Bissau, Blantyre, Bujumbura, Cairo, Casablanca, Ceuta',
    ],
    ['la', german],
  ])('in %s, “%s” is none', (tag, words) => {
    expect(checked({ [tag]: `${words}\n` })).toEqual([])
  })

  test('that is the source’s own is told once', () => {
    expect(checked({ de: `${german}\n`, en: `${german}\n` })).toEqual([
      'untranslated: has words of the source',
    ])
  })
})

test('a text of short clauses in another language is told once', () => {
  const clauses = german.replaceAll(/((?:\S+ ){3}\S+) /g, '$1\n\n')
  expect(checked({ en: clauses })).toEqual([
    'language: is in German as a whole',
  ])
})
