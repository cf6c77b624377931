import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromIndex, heldText, toIndex } from './verbatim.ts'

test.each([
  ['HIGO网站', 'HIGO 网 站'],
  ['HIGO 网站', 'HIGO\u2060 网 站'],
  ['a part', 'a part'],
  ['（HIGO）', '（HIGO）'],
  ['services—including', 'services—\u2060 including'],
  ['and/or e-mail', 'and/or e-mail'],
  ['第3.5条', '第 3.5 条'],
  ['ก่อน ใช้', 'ก่ อ น\u2060 ใ ช้'],
  ['か\u3099ｶﾞ', 'か\u3099 ｶﾞ'],
])('%s is indexed as %s', (text, indexed) => {
  expect(toIndex(text)).toBe(indexed)
  expect(fromIndex(indexed.split(' ')).text).toBe(text)
})

const pieces = fc.constantFrom(
  ...[...'网站々〇𠮷ーｶﾞกำ่ខ្မ၍ກa9Éé́Ⅴ㎡ _-.,’“”「」（），、。—…&<>"😀'],
  '\u3000',
  '\u00A0',
  '  ',
  '葛\u{E0100}',
)

test('every text comes back out of the index as it was', () => {
  const texts = fc.array(pieces).map(list => list.join(''))
  fc.assert(
    fc.property(texts, text => {
      const { text: back, starts } = fromIndex(toIndex(text).split(' '))
      expect(back).toBe(text.replace(/\s+/g, ' ').trim())
      expect([...starts].sort((a, b) => a - b)).toEqual(starts)
    }),
    { numRuns: 2000 },
  )
})

test('any text at all does, but for what is invisible', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const seen = text.replace(/[\u0085\u200B\u2060\uFEFF]/g, '')
      const { text: back } = fromIndex(toIndex(text).split(' '))
      expect(back).toBe(seen.replace(/\s+/g, ' ').trim())
      expect(back).toBe(heldText(text))
    }),
  )
})
