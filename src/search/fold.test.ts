import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['ＨＩＧＯ 网站', 'higo网站'],
  ['  A\u00A0 Part ', 'a part'],
  ['信息， 包', '信息,包'],
  ['ｶﾞｽ', 'ガス'],
  ['か\u3099', 'が'],
  ['Ⅴ级 ㎡', 'v级m2'],
  ['กำ', 'กำ'],
  ['葛\u{E0100}城', '葛城'],
  ['pri\u00ADva\u200Bcy', 'privacy'],
  ['“User’s”', `"user's"`],
  ['Straße', 'straße'],
])('%s is compared as %s', (text, folded) => {
  expect(fold(text).text).toBe(folded)
})

test('each character is known by the place it came from', () => {
  const { text, from } = fold('A ㎡网')
  expect(text).toBe('a m2网')
  expect(from).toEqual([0, 1, 2, 2, 3, 4])
})

test('what was folded stays as it is, and places go forward', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), original => {
      const { text, from } = fold(original)
      expect(from).toHaveLength(text.length + 1)
      expect([...from].sort((a, b) => a - b)).toEqual(from)
      expect(from.at(-1)).toBe(original.length)
    }),
  )
})
