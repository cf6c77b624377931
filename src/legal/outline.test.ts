import { describe, expect, test } from 'vitest'
import { gongwen, read, statute } from './sample.ts'

describe('ids follow by position', () => {
  test('paragraphs before and inside articles', () => {
    const { lines } = read('One.\n\nTwo.\n\n## Use {#use}\n\nThree.\n\nFour.')
    expect(lines).toEqual([
      '#preamble-p1 | paragraph',
      '#preamble-p2 | paragraph',
      '#use | article | Article I.  | Article I',
      '#use-p1 | paragraph | Article I, paragraph 1',
      '#use-p2 | paragraph | Article I, paragraph 2',
    ])
  })

  test('two lists in one article go on counting', () => {
    const text = '## Use {#use}\n\n1. a\n2. b\n\nBetween.\n\n1. c\n5. d'
    expect(read(text).lines.slice(1)).toEqual([
      '#use-1 | item | (1)  | Article I(1)',
      '#use-2 | item | (2)  | Article I(2)',
      '#use-p1 | paragraph | Article I, paragraph 1',
      '#use-3 | item | (3)  | Article I(3)',
      '#use-4 | item | (4)  | Article I(4)',
    ])
  })

  test('each article counts from one', () => {
    const { lines } = read('## A {#a}\n\n1. x\n\n## B {#b}\n\n1. y')
    expect(lines).toEqual([
      '#a | article | Article I.  | Article I',
      '#a-1 | item | (1)  | Article I(1)',
      '#b | article | Article II.  | Article II',
      '#b-1 | item | (1)  | Article II(1)',
    ])
  })

  test('items three deep', () => {
    const text = '## A {#a}\n\n1. x\n   1. y\n      1. z\n      2. z\n   2. y'
    expect(read(text).lines.slice(1)).toEqual([
      '#a-1 | item | (1)  | Article I(1)',
      '#a-1-1 | subitem | (a)  | Article I(1)(a)',
      '#a-1-1-1 | point | (i)  | Article I(1)(a)(i)',
      '#a-1-1-2 | point | (ii)  | Article I(1)(a)(ii)',
      '#a-1-2 | subitem | (b)  | Article I(1)(b)',
    ])
  })

  test('the first paragraph of an item is the item, the second is not', () => {
    const { lines, text } = read('## A {#a}\n\n1. First.\n\n   Second.')
    expect(lines.slice(1)).toEqual([
      '#a-1 | item | (1)  | Article I(1)',
      '#a-1-p2 | paragraph',
    ])
    expect(text('a-1')).toBe('First.')
  })

  test('items before the first article have no citation', () => {
    expect(read('1. a\n   1. b').lines).toEqual([
      '#preamble-1 | item | (1) ',
      '#preamble-1-1 | subitem | (a) ',
    ])
  })

  test('a conspicuous block counts on with what stands around it', () => {
    const text =
      '## A {#a}\n\nx\n\n::: conspicuous\ny\n\n1. z\n:::\n\nx\n\n1. z'
    expect(read(text).lines.slice(1)).toEqual([
      '#a-p1 | paragraph | Article I, paragraph 1',
      '#a-c1 | conspicuous',
      '#a-p2 | paragraph | Article I, paragraph 2',
      '#a-1 | item | (1)  | Article I(1)',
      '#a-p3 | paragraph | Article I, paragraph 3',
      '#a-2 | item | (2)  | Article I(2)',
    ])
  })

  test('bullets, tables, quotations and headings', () => {
    const table = '| a |\n| - |\n| b |'
    const text = `## A {#a}\n\n### B\n\n- x\n\n${table}\n\n> q\n\n### C {#c}`
    expect(read(text).lines.slice(1)).toEqual([
      '#a-h1 | heading',
      '#a-b1 | bullet',
      '#a-t1 | table',
      '#a-q1 | quote',
      '#a-p1 | paragraph | Article I, paragraph 1',
      '#c | heading',
    ])
  })

  test('items in a bullet have no citation: there may be others like it', () => {
    const { lines, problems } = read('## A {#a}\n\n- x\n  1. y\n\n1. z')
    expect(problems).toEqual([])
    expect(lines.slice(1)).toEqual([
      '#a-b1 | bullet',
      '#a-b1-1 | item | (1) ',
      '#a-1 | item | (1)  | Article I(1)',
    ])
  })
})

describe('Chinese presets', () => {
  const text =
    '## 一 {#a}\n\n甲\n\n1. 乙\n   1. 丙\n      1. 丁\n\n## 二 {#b}\n\n戊'

  test('statute: 第一条 （一） 1.', () => {
    expect(read(text, statute).lines).toEqual([
      '#a | article | 第一条　 | 第一条',
      '#a-p1 | paragraph | 第一条第一款',
      '#a-1 | item | （一） | 第一条第（一）项',
      '#a-1-1 | subitem | 1.  | 第一条第（一）项第1目',
      '#a-1-1-1 | point | （1） | 第一条第（一）项第1目第（1）点',
      '#b | article | 第二条　 | 第二条',
      '#b-p1 | paragraph | 第二条第一款',
    ])
  })

  test('gongwen: 一、 （一） 1. （1）', () => {
    const numbers = read(text, gongwen).clauses.map(({ number }) => number)
    expect(numbers).toEqual(['一、', '二、'])
    expect(read(text, gongwen).lines.slice(2, 5)).toEqual([
      '#a-1 | item | （一） | 第一条第（一）项',
      '#a-1-1 | subitem | 1.  | 第一条第（一）项第1目',
      '#a-1-1-1 | point | （1） | 第一条第（一）项第1目第（1）点',
    ])
  })
})

describe('what a clause knows of itself', () => {
  test('the line it starts on', () => {
    const { clauses } = read('\n\nOne.\n\n## A {#a}\n\n1. x\n2. y')
    const [preamble, article] = clauses
    expect(preamble?.line).toBe(3)
    expect(article?.line).toBe(5)
    expect(article?.clauses.map(({ line }) => line)).toEqual([7, 8])
  })

  test('a heading knows its level, and its id is not part of its words', () => {
    const [article] = read('## **Use** of it {#use}').clauses
    expect(article).toMatchObject({
      level: 2,
      html: '<strong>Use</strong> of it',
      text: 'Use of it',
    })
  })
})

describe('words are never lost', () => {
  test('a paragraph that looks like the definition of a link stays', () => {
    expect(read('[注]:本协议自公布之日起生效').text('preamble-p1')).toBe(
      '[注]:本协议自公布之日起生效',
    )
  })

  test('full-width spaces before a paragraph are left out', () => {
    expect(read('　　本协议').text('preamble-p1')).toBe('本协议')
  })
})
