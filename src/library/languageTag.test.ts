import { describe, expect, test } from 'vitest'
import { isLanguageTag, languageTagMend } from './languageTag.ts'

describe('a language tag', () => {
  test.each(['zh-CN', 'en', 'zh-Hant-TW', 'sr-Latn', 'es-419', 'yue', 'gsw'])(
    '%s is one',
    tag => expect(isLanguageTag(tag)).toBe(true),
  )

  test.each([
    ...['zh-cn', 'en_US', 'EN', 'english', 'cn', 'jp', 'e', '', 'en-', 'iw'],
    ...['en--US', '../en', 'en US', 'x-private'],
  ])('%j is none', tag => expect(isLanguageTag(tag)).toBe(false))

  test('is mended where it is clear what was meant', () => {
    expect(languageTagMend('zh_cn')).toBe('Write "zh-CN".')
    expect(languageTagMend('iw')).toBe('Write "he".')
    expect(languageTagMend('chinese')).toBe(
      'Write a BCP 47 language tag such as "zh-CN" or "en".',
    )
  })
})
