import { describe, expect, test } from 'vitest'
import { read, statute } from './sample.ts'

const html = (text: string) => read(text).html('preamble-p1')

describe('citations', () => {
  test('get the words of the language', () => {
    const text = '## A {#a}\n\n1. x\n\n## B {#b}\n\nSee [](#a-1) and [](#a).'
    expect(read(text).html('b-p1')).toBe(
      'See <a href="#a-1" class="citation">Article I(1)</a> and ' +
        '<a href="#a" class="citation">Article I</a>.',
    )
    expect(read(text, statute).text('b-p1')).toBe(
      'See 第一条第（一）项 and 第一条.',
    )
  })

  test('links with words keep them', () => {
    expect(read('## A {#a}\n\n[here](#a)').html('a-p1')).toBe(
      '<a href="#a">here</a>',
    )
  })

  test('space between the brackets is no words', () => {
    const { html, problems } = read('## A {#a}\n\nSee [ ](#a).')
    expect(problems).toEqual([])
    expect(html('a-p1')).toContain('>Article I</a>')
  })
})

describe('values', () => {
  test('are filled in, with or without spaces in the braces', () => {
    expect(html('{{url}} {{ url }}')).toBe(
      'https://legal.example.com https://legal.example.com',
    )
  })

  test('are escaped', () => {
    expect(html('{{operator.name}}')).toBe('Ada &amp; &lt;Co.&gt;')
    expect(read('{{operator.name}}').text('preamble-p1')).toBe('Ada & <Co.>')
  })

  test('are not read as Markdown', () => {
    expect(html('**{{operator.name}}** and _{{url}}_')).toBe(
      '<strong>Ada &amp; &lt;Co.&gt;</strong> and ' +
        '<em>https://legal.example.com</em>',
    )
  })
})

describe('emphasis beside Chinese punctuation', () => {
  test('ends behind quotation marks and a full stop', () => {
    expect(html('**“世界”。**你')).toBe('<strong>“世界”。</strong>你')
  })

  test('begins and ends inside a sentence', () => {
    expect(html('请**特别注意（重要）**本条')).toBe(
      '请<strong>特别注意（重要）</strong>本条',
    )
  })
})

describe('a line that ends inside a paragraph', () => {
  test('is a space in English', () => {
    expect(html('You may\nuse it.')).toBe('You may use it.')
  })

  test('is nothing in Chinese', () => {
    expect(html('您可以\n使用。')).toBe('您可以使用。')
    expect(html('“您可以”\n使用')).toBe('“您可以”使用')
  })

  test('is a space between Chinese and English', () => {
    expect(html('使用\nHIGO')).toBe('使用 HIGO')
  })

  test('is nothing beside a Chinese value or citation', () => {
    expect(html('由{{company}}\n提供')).toBe('由艾达公司提供')
    const text = '## 甲 {#a}\n\n见[](#a)\n规定'
    expect(read(text, statute).text('a-p1')).toBe('见第一条规定')
  })

  test('a break that is wanted is kept', () => {
    expect(html('One\\\ntwo')).toBe('One<br>\ntwo')
  })
})

describe('comments', () => {
  test('are left out, as blocks and inside paragraphs', () => {
    const { clauses, problems } = read('<!-- a\nb -->\n\nOne <!-- c -->two.')
    expect(problems).toEqual([])
    expect(clauses.map(clause => clause.html)).toEqual(['One two.'])
  })

  test('many on one line take no time', () => {
    const line = `${'<!-- -->'.repeat(2000)} words`
    expect(read(line).problems).toHaveLength(1)
  })
})

describe('tables', () => {
  const table =
    '| Name | Sum |\n| :- | -: |\n| {{operator.name}} | see [](#a) |'

  test('have aligned cells by class, and values and citations in them', () => {
    const sample = read(`## A {#a}\n\n${table}`)
    expect(sample.problems).toEqual([])
    expect(sample.html('a-t1')).toMatchInlineSnapshot(`
      "<table>
      <thead>
      <tr>
      <th scope="col" class="align-left">Name</th>
      <th scope="col" class="align-right">Sum</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td class="align-left">Ada &amp; &lt;Co.&gt;</td>
      <td class="align-right">see <a href="#a" class="citation">Article I</a></td>
      </tr>
      </tbody>
      </table>
      "
    `)
    expect(sample.text('a-t1')).toBe('Name Sum Ada & <Co.> see Article I')
  })
})

describe('escaping', () => {
  test('of characters that HTML has another use for', () => {
    expect(html('1 < 2 & "3"')).toBe('1 &lt; 2 &amp; &quot;3&quot;')
  })

  test('raw HTML never reaches the page', () => {
    const { html, problems } = read('a <img src=x onerror=alert(1)> b')
    expect(problems).toHaveLength(1)
    expect(html('preamble-p1')).toBe('a  b')
  })
})
