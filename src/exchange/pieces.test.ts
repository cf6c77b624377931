import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine } from './oneLine.ts'
import { type Piece, written } from './piece.ts'
import { pieces } from './pieces.ts'

/** Marks in brackets of their kind: words, <open>, </close>, <sign/>. */
function shown(found: readonly Piece[]): string {
  const forms: Record<Piece['kind'], (text: string) => string> = {
    words: text => text,
    open: text => `<${text}>`,
    close: text => `</${text}>`,
    sign: text => `<${text}/>`,
    wrap: () => '⏎',
  }
  return found.map(({ kind, text }) => forms[kind](text)).join('')
}

test.each([
  ['**All** of *it*', '<**>All</**> of <*>it</*>'],
  ['***both***', '<*><**>both</**></*>'],
  ['{{operator.name}} offers', '<{{operator.name}}/> offers'],
  [
    'see [](#use-2), [](notice#scope)',
    'see <[](#use-2)/>, <[](notice#scope)/>',
  ],
  [
    '[words](https://a.example/b_(c) "T")',
    '<[>words</](https://a.example/b_(c) "T")>',
  ],
  [
    'the ["Agreement"]{#term-agreement}',
    'the <[>"Agreement"</]{#term-agreement}>',
  ],
  [
    '<https://a.example> <me@a.example>',
    '<<https://a.example>/> <<me@a.example>/>',
  ],
  ['a <!-- so --> b', 'a <<!-- so -->/> b'],
  ['2\\. a &amp; b &nope; \\* c & d', '2\\. a &amp; b &nope; \\* c & d'],
  ['one\\\ntwo\nthree', 'one<\\\n/>two⏎three'],
  ['a * b ** c _d_ e_f_g', 'a * b ** c <_>d</_> e_f_g'],
  ['**“世界”。**你', '<**>“世界”。</**>你'],
  ['`code` and ~~gone~~', '<`code`/> and <~~>gone</~~>'],
])('%j is cut at its marks', (source, expected) => {
  expect(shown(pieces(source))).toBe(expected)
})

test('nothing of a text is lost, whatever stands in it', () => {
  const bits = ['*', '**', '_', '[', ']', '(#a)', '{#term-a}', '{{a}}', '\\']
  const more = [
    '\n',
    ' ',
    '字',
    'a',
    '。',
    '`',
    '<!-- b -->',
    '&lt;',
    '~~',
    '"',
  ]
  const text = fc
    .array(fc.constantFrom(...bits, ...more), { maxLength: 14 })
    .map(parts => parts.join('').trim())
  fc.assert(
    fc.property(text, source => {
      expect(written(pieces(source))).toBe(source)
    }),
    { numRuns: 2000 },
  )
})

test('lines are joined as the page joins them', () => {
  const joined = (text: string) => written(oneLine(pieces(text)))
  expect(joined('一行，\n两行')).toBe('一行，两行')
  expect(joined('one\n  line')).toBe('one line')
  expect(joined('**好。**\n你')).toBe('**好。**你')
})
