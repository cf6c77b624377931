import { describe, expect, test } from 'vitest'
import { parity } from './parity.ts'
import { read } from './sample.ts'

const differences = (text: string, source: string) =>
  parity(read(text).outlined, read(source).outlined, 'source.md').map(
    ({ message, mend }) => `${message} ${mend}`,
  )

const text = '## A {#a}\n\nx\n\n1. y\n\n## B {#b}\n\nz'

test('a text and itself in other words are alike', () => {
  const other = '## 甲 {#a}\n\n一\n\n1. 二\n\n## 乙 {#b}\n\n三'
  expect(differences(other, text)).toEqual([])
})

describe('articles', () => {
  test('one that is missing is told at the article before it', () => {
    const [found] = parity(
      read('Intro.\n\n## A {#a}\n\nx\n\n1. y').outlined,
      read(`Intro.\n\n${text}`).outlined,
      'source.md',
    )
    expect(found).toEqual({
      lines: [2, 3],
      message: 'lacks #b, which stands at source.md:9.',
      mend: 'Translate it under the same id, after #a.',
    })
  })

  test('two ids alike are one slip of the pen', () => {
    expect(differences(text.replace('{#b}', '{#bb}'), text)).toEqual([
      'has #bb where source.md:7 has #b. Write {#b}: ids are the same in every language.',
    ])
  })

  test('one too many', () => {
    expect(differences(`${text}\n\n## C {#c}\n\nx`, text)).toEqual([
      'has #c, which source.md has not. Take it out, or add it to the source.',
    ])
  })

  test('in another order are told once', () => {
    const turned = '## B {#b}\n\nz\n\n## A {#a}\n\nx\n\n1. y'
    expect(differences(turned, text)).toEqual([
      'has #b where source.md has #a. Put them in the same order.',
    ])
  })
})

describe('inside an article', () => {
  test('only the first difference is told', () => {
    const more = text.replace('1. y', '1. y\n2. y\n3. y')
    expect(differences(more, text)).toEqual([
      'has #a-2 (item), which source.md has not. Write the same clauses in the same order in every language.',
    ])
  })

  test('each article is looked at', () => {
    const other = text.replace('x', '1. x').replace('z', 'z\n\nz')
    expect(differences(other, text)).toEqual([
      'has #a-1 (item) where source.md:3 has #a-p1 (paragraph). Write the same clauses in the same order in every language.',
      'has #b-p2 (paragraph), which source.md has not. Write the same clauses in the same order in every language.',
    ])
  })

  test('a paragraph left out of a conspicuous block is told', () => {
    const both = '## A {#a}\n\n::: conspicuous\nx\n\ny\n:::'
    const one = '## A {#a}\n\n::: conspicuous\nx\n:::\n\ny'
    expect(differences(one, both)).toEqual([
      'has #a-p2 (paragraph) in #a (article) where source.md:6 has it in #a-c1 (conspicuous block). Begin and end blocks in the same place in every language.',
    ])
    expect(differences('x\n\n> y', '> x\n\ny')).toHaveLength(1)
  })

  test('an article in which something else is wrong is left out', () => {
    expect(differences(text.replace('x', '![x](y)\n\n***'), text)).toEqual([])
  })
})
