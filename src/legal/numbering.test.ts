import { describe, expect, test } from 'vitest'
import { fillPattern, patternStyle } from './numbering.ts'

describe('patterns', () => {
  test.each([
    ['Article {upper-roman}. ', 4, 'Article IV. '],
    ['({lower-alpha}) ', 2, '(b) '],
    ['第{simp-chinese-informal}条', 12, '第十二条'],
    ['{circled-decimal} ', 3, '③ '],
    ['المادة {arabic-indic}', 10, 'المادة ١٠'],
  ])('%s with %i is %s', (pattern, value, text) => {
    expect(fillPattern(pattern, value)).toBe(text)
  })

  test('name one counter style', () => {
    expect(patternStyle('Article {upper-roman}.')).toBe('upper-roman')
    expect(patternStyle('Article')).toBeUndefined()
    expect(patternStyle('{decimal}.{decimal}')).toBeUndefined()
  })
})
