import { expect, test } from 'vitest'
import { formatProblem, type Problem } from '../problem.ts'
import { readFrontMatter } from './frontMatter.ts'

function read(text: string) {
  const problems: Problem[] = []
  const found = readFrontMatter({ file: 'x.md', text }, problem => {
    problems.push(problem)
  })
  return { ...found, problems: problems.map(formatProblem) }
}

test('title, day and summary, and the text in its place', () => {
  const text = '---\ntitle: Terms\npublished: 2026-11-22\n---\n\nWords.\n'
  expect(read(text)).toEqual({
    title: 'Terms',
    published: '2026-11-22',
    summary: undefined,
    kind: 'material',
    places: new Map([
      ['title', { line: 2, column: 8 }],
      ['published', { line: 3, column: 12 }],
    ]),
    body: '\n\n\n\n\nWords.\n',
    broken: false,
    problems: [],
  })
})

test('values in quotation marks, on several lines, and that look like others', () => {
  const text = `---
# For the second version.
title: 'It''s "Terms": all # of them'
published: "2026-11-22"
summary: >
  More words,
  on two lines.
---
`
  expect(read(text)).toMatchObject({
    title: 'It\'s "Terms": all # of them',
    summary: 'More words, on two lines.',
    problems: [],
  })
  expect(read('---\ntitle: 2026\npublished: 2026-11-22\n---\n').title).toBe(
    '2026',
  )
})

test('"---" further down is of the text', () => {
  const text = '---\ntitle: T\npublished: 2026-11-22\n---\n\na\n\n---\n'
  expect(read(text).body).toBe('\n\n\n\n\na\n\n---\n')
})

test('each key that is missing is told', () => {
  expect(read('---\nsummary: x\n---\n').problems).toEqual([
    'x.md:1:1  has no "title" in its front matter. Write "title: …" (the title of the document in this language).',
    'x.md:1:1  has no "published" in its front matter. Write "published: …" (the day on which this version is made public, as 2026-11-22).',
  ])
})

test('front matter alone ends with the file', () => {
  expect(read('---\ntitle: T\npublished: 2026-11-22\n---').problems).toEqual([])
})
