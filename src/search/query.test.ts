import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from './query.ts'

/** Terms in short: words bare, phrases in brackets, in quotes if whole. */
function terms(query: string): string {
  return parseQuery(query)
    .map(term => {
      if (term.kind === 'word') return term.text
      return term.whole ? `["${term.text}"]` : `[${term.text}]`
    })
    .join(' ')
}

test.each([
  ['Personal Data', 'personal data'],
  ['"Personal  Data" use', '["personal data"] use'],
  [
    '“Personal Data” «use it» 「同意」',
    '["personal data"] ["use it"] ["同意"]',
  ],
  ['HIGO网站 ＡＰＰ', '[higo网站] app'],
  ['信息，包', '[信息,包]'],
  ['称“用户”的', '[称"用户"的]'],
  ['“个人', '[个人]'],
  ['"personal inf', 'personal inf'],
  ['e-mail $100 C++ company’s', 'email 100 c companys'],
  ['services—including', 'services including'],
  ['data data DATA', 'data'],
  ['กำหนด', '[กำหนด]'],
  ['่า', '[่า]'],
  ['， 。 "" “”  " ” ¥', ''],
  [' \u3000\n', ''],
])('%s means %s', (query, meaning) => {
  expect(terms(query)).toBe(meaning)
})

test.each([
  ['HIGO网站', ''],
  ['网2025年', '2025'],
  ['网2025', ''],
  ['"网2025"', '2025'],
  ['"e-mail/post it"', 'mail post it'],
  ['่า', ''],
])('for %s, Pagefind is asked for "%s"', (query, ask) => {
  expect(parseQuery(query)).toMatchObject([{ ask }])
})

test('very long input is cut off', () => {
  const [term] = parseQuery('信'.repeat(100_000))
  expect(term?.text).toBe('信'.repeat(200))
})

const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...'"“”「」網站กำ่ﾞe-’ 9A,，😀\ud800\n'))
    .map(list => list.join('')),
)

test('any input has terms, each with something to look for', () => {
  fc.assert(
    fc.property(typed, query => {
      for (const term of parseQuery(query)) {
        expect(term.text).toMatch(/[\p{Alphabetic}\p{N}\p{M}]/u)
        expect(term.text).toBe(term.text.trim())
      }
    }),
    { numRuns: 2000, examples: [['᾽𠀀']] },
  )
})

test('the same text in capitals or full width has the same terms', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9 网]{1,20}$/), query => {
      const wide = query.replace(/[a-z0-9]/g, letter =>
        String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
      )
      expect(parseQuery(query.toUpperCase())).toEqual(parseQuery(query))
      expect(parseQuery(wide)).toEqual(parseQuery(query))
    }),
  )
})
