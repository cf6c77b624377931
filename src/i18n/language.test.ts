import { describe, expect, test } from 'vitest'
import { direction, languageName, longDate } from './language.ts'

describe('the direction of a language', () => {
  test.each(['ar', 'he', 'fa', 'ur', 'ckb', 'dv', 'yi', 'az-Arab', 'pa-PK'])(
    '%s runs from right to left',
    tag => expect(direction(tag)).toBe('rtl'),
  )

  test.each(['zh-CN', 'en', 'mn-Mong', 'ja', 'az', 'ar-Latn', 'ug-Cyrl'])(
    '%s runs from left to right',
    tag => expect(direction(tag)).toBe('ltr'),
  )
})

test('a day is written out in its language, whatever the time zone', () => {
  expect(longDate('en', '2026-11-22')).toBe('November 22, 2026')
  expect(longDate('zh-CN', '2026-11-22')).toBe('2026年11月22日')
  expect(longDate('de', '2026-01-01')).toBe('1. Januar 2026')
})

test('the name of a language in another', () => {
  expect(languageName('en', 'de', ['de', 'en'])).toBe('German')
  expect(languageName('zh-CN', 'en', ['zh-CN', 'en'])).toBe('英语')
})

test('its region is named where another has the same language', () => {
  const two = ['zh-CN', 'zh-TW', 'en']
  expect(languageName('en', 'zh-CN', two)).toBe('Chinese (China)')
  expect(languageName('en', 'zh-CN', ['zh-CN', 'en'])).toBe('Chinese')
})
