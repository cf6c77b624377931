import { describe, expect, test } from 'vitest'
import { interfaceWords } from '../library/interfaceWords.ts'
import { numberingOf } from '../library/makeLanguage.ts'
import {
  type CitationPatterns,
  citationKey,
  citationReader,
  citationSign,
} from './citation.ts'
import { fold } from './fold.ts'

/** How citations are written in the words that ship for a language. */
function patternsOf(tag: string): CitationPatterns {
  const words = interfaceWords(tag)
  if (words === undefined) throw new Error(`No words for ${tag}.`)
  const { citations, document, within } = numberingOf(words)
  return { citations, document, within }
}

/** What is read of a query: its article, and the rest. */
const read = (tag: string, query: string) => {
  const { article, rest } = citationReader(patternsOf(tag))(query) ?? {}
  return article === undefined ? undefined : [article, rest]
}

describe('a citation is read', () => {
  test.each([
    ['zh-CN', '第五条', 5, ''],
    ['zh-CN', '第5条', 5, ''],
    ['zh-CN', '第 十二 条 第（二）项', 12, ''],
    ['zh-CN', '第一百零三条', 103, ''],
    ['zh-CN', '《版权隐私》第五条第2项', 5, '版权隐私'],
    ['zh-CN', '第二条 收集', 2, '收集'],
    ['zh-TW', '第二十條第（一）款', 20, ''],
    ['ja', '利用規約第五条第二号イ', 5, '利用規約'],
    ['en', 'Article V(2)', 5, ''],
    ['en', 'ＡＲＴＩＣＬＥ 5', 5, ''],
    ['en', 'art. 5 (2)', 5, ''],
    ['en', 'Article IV of the Copyright Privacy', 4, 'copyright privacy'],
    ['en', 'privacy, article 14', 14, 'privacy'],
    ['de', '„AGB“, Art. 5 Abs. 2', 5, 'agb'],
    ['fr', 'article 5, 2°', 5, ''],
    ['ru', 'ст. 5, п. 2', 5, ''],
    ['ar', 'المادة ٥، البند ٢', 5, ''],
    ['th', 'ข้อ ๕ (๒)', 5, ''],
    ['th', 'ข้อ ๕ วรรค ๑', 5, ''],
    ['th', 'ข้อ ๕ (๑) ข้อย่อย ๒', 5, ''],
    ['ko', '제5조제2항', 5, ''],
  ])('%s: %s', (tag, query, article, rest) => {
    expect(read(tag, query)).toEqual([article, rest])
    const sign = citationSign(patternsOf(tag))
    expect(fold(query).text).toContain(sign)
  })
})

test.each([
  ['zh-CN', '五条'],
  ['zh-CN', '第五'],
  ['zh-CN', '第三方'],
  ['en', '5'],
  ['en', 'particle 5'],
  ['en', 'Article of faith'],
  ['en', 'Article 5bis'],
  ['en', 'Article 0'],
  ['en', '"as Article 5 says"'],
  ['zh-CN', '“第五条”'],
])('%s: %s is none', (tag, query) => {
  expect(read(tag, query)).toBeUndefined()
})

test('a language without words for its articles has no citations', () => {
  const citations = { article: '{decimal}.' }
  const patterns = { citations, document: '{title}', within: '{citation}' }
  expect(citationSign(patterns)).toBeUndefined()
})

test.each([
  ['Article V(2)', 'article 5 (2)'],
  ['Article V, paragraph 2', 'article 5 paragraph 2'],
  ['第五条第2项', '第5条 第二项'],
  ['第（十）目', '第10目'],
  ['第②点', '第2点'],
])('%s and %s are the same', (one, other) => {
  expect(citationKey(one)).toBe(citationKey(other))
})

test.each([
  ['Article V(2)', 'Article LII'],
  ['§ 5 ¶ 2', '§ 5.2'],
  ['Article V(2)', 'Article V, paragraph 2'],
  ['第五条第2项', '第五条第二款'],
  ['第五十二条', '第五条'],
])('%s and %s are not', (one, other) => {
  expect(citationKey(one)).not.toBe(citationKey(other))
})
