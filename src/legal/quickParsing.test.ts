import fc from 'fast-check'
import MarkdownIt, { type MarkdownIt as Markdown } from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import { expect, test } from 'vitest'
import { quickParsing } from './quickParsing.ts'
import { termSyntax } from './termSyntax.ts'
import { values } from './values.ts'

const make = (): Markdown =>
  new MarkdownIt({ html: true }).use(cjkFriendly).use(values).use(termSyntax)
const stock = make()
const quick = make().use(quickParsing)

const parts = fc.constantFrom(
  ...[
    'words',
    '文字',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '## ',
    '1. ',
    '- ',
    '| ',
    '---',
  ],
  ...['*', '**', '_', '`', '[', ']', '(', ')', '{', '}', '{{', '}}', '{#id}'],
  ...[
    '<',
    '>',
    '&amp;',
    '&',
    '\\',
    '!',
    ':',
    '~~',
    '"',
    '$',
    '%',
    '@',
    '=',
    '#',
  ],
  ...['https://example.com', '<b>', '> ', '\t', '。', '+', '^', '\u0000'],
)

test('the tokens are those of markdown-it', () => {
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 20 }), all => {
      const text = all.join('')
      expect(plain(quick.parse(text, {}))).toEqual(plain(stock.parse(text, {})))
    }),
    { numRuns: 3000 },
  )
})
