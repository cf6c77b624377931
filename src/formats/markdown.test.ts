import { expect, test } from 'vitest'
import { flatten } from '../legal/clause.ts'
import { markdown, plainText } from '../legal/markdown.ts'
import { read } from '../legal/sample.ts'
import { inlineMarkdown, tableMarkdown } from './markdown.ts'

const address = 'https://legal.example.com/en/terms/2026-11-22/'

test('a term is marked where it is defined, and plain where it is used', () => {
  const { clauses } = read(`The [**"User [*]**]{#term-user}, \\[a]{b}.

## User {#a}

The User [\\[*]: [User](#a), [](#a), **[“B”]{#term-b}** B.`)
  const parts = flatten(clauses).filter(({ text }) => text !== '')
  const written = parts.map(({ html }) => inlineMarkdown(html, address))
  expect(written).toEqual([
    'The [**"User \\[\\*\\]**]{#term-user}, \\[a\\]\\{b}.',
    'User',
    'The User \\[\\[\\*\\]: [User](#a), [Article I](#a), **[“B”]{#term-b}** B.',
  ])
  const again = written.map(text => plainText(markdown.parseInline(text, {})))
  expect(again).toEqual(parts.map(({ text }) => text))
})

test('a term in a table', () => {
  const text = '| [A]{#term-a} | A |\n| - | - |\n| A | [b](https://b.example) |'
  expect(tableMarkdown(read(text).html('preamble-t1') ?? '', address)).toBe(
    '| [A]{#term-a} | A |\n| --- | --- |\n| A | [b](https://b.example/) |',
  )
})
