import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { USUAL } from './scripts.ts'
import { anyTokens, letters, tokens } from './tokens.ts'

const words = (text: string) => tokens(text).map(token => token.text)

test('Han characters are words, others keep the punctuation about them', () => {
  expect(words('（HIGO网站）a b')).toEqual(['（HIGO', '网', '站', '）a', 'b'])
  expect(words("the operator's co-operation — “end”.")).toEqual([
    ...['the', "operator's", 'co-operation', '—', '“end”.'],
  ])
})

// Every kind of character that a usual text has, and the marks next to others.
const character = fc.constantFrom(
  ...Array.from('aZ09 \u3000网站.-’\'"（）。—…·“”‐/`~[]'),
)
const usual = fc.string({ unit: character, maxLength: 40 })

test('usual texts are cut as any others', () => {
  fc.assert(
    fc.property(usual, text => {
      expect(text).toMatch(new RegExp(`^[${USUAL}]*$`))
      expect(tokens(text)).toEqual(anyTokens(text))
    }),
    { numRuns: 3000 },
  )
})

test('folding changes no letter of a usual text but capitals', () => {
  fc.assert(
    fc.property(usual, text => {
      expect(letters(fold(text).text)).toBe(letters(text))
    }),
    { numRuns: 1000 },
  )
})
