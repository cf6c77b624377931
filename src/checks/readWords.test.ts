import { expect, test } from 'vitest'
import { offsetIn, placeIn, readWords } from './readWords.ts'

test.each([
  ['1. See **all** of [](#a-2), {{phone}}.', 'See all of \uFFFC, \uFFFC.'],
  ['## Title {#title}', 'Title'],
  ['The ["Site"]{#term-site}, [a page](notice).', 'The "Site", a page.'],
  ['A <!-- note -->B\\*, \\[2018\\] [2019]', 'A B*, [2018] [2019]'],
  ['> Said  \n> again,\n   and so.', 'Said\nagain,\nand so.'],
  ['<https://a.example/>', 'https://a.example/'],
])('%s', (markdown, words) => {
  expect(readWords(markdown, 0).words).toBe(words)
})

test('cells of a table stand on lines of their own', () => {
  const table = '| A | B |\n| --- | ---: |\n| 1 | 2 |'
  expect(readWords(table, 0, true).words.split(/\n+/)).toEqual([
    '',
    'A',
    'B',
    '1',
    '2',
    '',
  ])
})

test('an offset is a place in the file, and back', () => {
  const { words, written } = readWords('1. **One**\n   two', 6)
  const at = words.indexOf('two')
  expect(placeIn(written, words.indexOf('One'))).toEqual({ line: 7, column: 6 })
  expect(placeIn(written, at)).toEqual({ line: 8, column: 4 })
  expect(offsetIn(written, { line: 8, column: 4 })).toBe(at)
})
