import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareWords } from './bareWords.ts'
import { type Clause, flatten } from './clause.ts'
import { compare } from './compare.ts'
import { plainForm } from './plainForm.ts'
import { read, statute } from './sample.ts'

const html = (text: string, tag = 'en') =>
  read(text, undefined, tag).html('preamble-p1')

/** The words that are links to definitions, clause by clause. */
const uses = (text: string, tag = 'en') =>
  flatten(read(text, undefined, tag).clauses).flatMap(clause =>
    [...clause.html.matchAll(/<a [^>]*class="term">(.*?)<\/a>/g)].map(
      ([, words]) => words,
    ),
  )

const agreement = 'the ["Agreement"]{#term-agreement}'

describe('a definition', () => {
  test('keeps its words and quotation marks, and gets its id', () => {
    const sample = read(`${agreement}.`)
    expect(sample.problems).toEqual([])
    expect(sample.html('preamble-p1')).toBe(
      'the <dfn id="term-agreement">&quot;Agreement&quot;</dfn>.',
    )
    expect(sample.text('preamble-p1')).toBe('the "Agreement".')
    expect(sample.terms).toEqual([
      {
        id: 'term-agreement',
        words: 'Agreement',
        clause: 'preamble-p1',
        place: { line: 1, column: 5 },
        uses: 0,
      },
    ])
  })

  test('may be emphasised, inside or around', () => {
    expect(html('[**“A”**]{#term-a}')).toBe(
      '<dfn id="term-a"><strong>“A”</strong></dfn>',
    )
    expect(html('请**见[“甲”]{#term-a}。**你', 'zh-CN')).toBe(
      '请<strong>见<dfn id="term-a">“甲”</dfn>。</strong>你',
    )
  })

  test('may hold a value', () => {
    const { terms } = read('[“{{company}}”]{#term-company}')
    expect(terms.map(({ words }) => words)).toEqual(['艾达公司'])
  })

  test('is found in a table, an item and a block', () => {
    const text = `## A {#a}

1. [b]{#term-b}

::: conspicuous
[c]{#term-c}
:::

| x | y \\| [d]{#term-d} |
| - | - |
| [e]{#term-e} | b, c, d and e |
`
    const { problems, terms, html } = read(text)
    expect(problems).toEqual([])
    expect(
      terms.map(({ id, clause, place: { line, column } }) =>
        [id, clause, line, column].join(' '),
      ),
    ).toEqual([
      'term-b a-1 3 4',
      'term-c a-p1 6 1',
      'term-d a-t1 9 12',
      'term-e a-t1 11 3',
    ])
    expect(html('a-t1')).toContain('<dfn id="term-d">d</dfn>')
    expect(terms.map(term => term.uses)).toEqual([1, 1, 1, 1])
  })
})

test.each([
  ['“Agreement”', 'Agreement'],
  ['"Agreement"', 'Agreement'],
  ['‘Agreement’', 'Agreement'],
  ['« Accord »', 'Accord'],
  ['«\u00a0Accord\u00a0»', 'Accord'],
  ['„Vertrag“', 'Vertrag'],
  ['»Vertrag«', 'Vertrag'],
  ['「契約」', '契約'],
  ['『「契約」』', '契約'],
  ['‘reader’s card’', 'reader’s card'],
  ['《用户协议》', '《用户协议》'],
  ['“《用户协议》”', '《用户协议》'],
  ['“Data” and “Records”', '“Data” and “Records”'],
  ['the “Parties”', 'the “Parties”'],
  ['Agreement', 'Agreement'],
  ['“', '“'],
])('of %s the term is %s', (written, term) => {
  expect(bareWords(written)).toBe(term)
})

describe('a use', () => {
  test('is a link to the definition, from there on', () => {
    const text = `This Agreement, ${agreement}, this Agreement.\n\nAgreement`
    const { html, terms } = read(text)
    const link = '<a href="#term-agreement" class="term">Agreement</a>'
    expect(html('preamble-p1')).toBe(
      `This Agreement, the <dfn id="term-agreement">&quot;Agreement&quot;</dfn>, this ${link}.`,
    )
    expect(html('preamble-p2')).toBe(link)
    expect(terms[0]?.uses).toBe(2)
  })

  test.each([
    ['Agreements, Disagreement, agreement, AGREEMENT, Agreement2', 0],
    ['Agreement. (Agreement) “Agreement” Agreement-based', 4],
    ["the Agreement's end, the Agreement’s end", 2],
    ['Agreement.Then', 1],
    ['**Agree**ment and **Agreement**s', 0],
    ['**Agreement** and *the Agreement*', 2],
    ['`Agreement` [Agreement](#a) <https://example.com/Agreement>', 0],
    ['Agreement\\\nAgreement', 2],
    ['Àgreement Agreement\u0301', 0],
  ])('in %s', (text, count) => {
    const given = `${agreement}\n\n## A {#a}\n\n${text}`
    expect(uses(given)).toHaveLength(count)
  })

  test('is none in a heading, a citation or another definition', () => {
    const text = `[Article]{#term-a}

## Article {#a}

### Article

[Article of Faith]{#term-b} [](#a) Article`
    expect(uses(text)).toEqual(['Article'])
  })

  test('is of the longest term', () => {
    const text =
      '[Site]{#term-site} [Third Party Site]{#term-third}\n\nA Third Party Site, a Site, a Party Site.'
    expect(uses(text)).toEqual(['Third Party Site', 'Site', 'Site'])
    const han = '[第三方]{#term-a}和[第三方网站]{#term-b}\n\n第三方的第三方网站'
    expect(uses(han, 'zh-CN')).toEqual(['第三方', '第三方网站'])
  })

  test('is found where a line ends, and in values', () => {
    expect(uses('[User Site]{#term-a}\n\na User\nSite')).toEqual(['User Site'])
    expect(uses('[艾达公司]{#term-a}\n\n由{{company}}提供', 'zh')).toEqual([
      '艾达公司',
    ])
    expect(uses('[Co]{#term-a}\n\n{{operator.name}}')).toEqual(['Co'])
    expect(uses('[由艾达公司]{#term-a}\n\n由{{company}}', 'zh')).toHaveLength(1)
  })

  test.each([
    ['zh-CN', '[协议]{#term-a}', '本协议、协议书、服务协议', ['协议', '协议']],
    ['zh-CN', '[本协议]{#term-a}', '阅读本协议并接受。基本协议', ['本协议']],
    ['zh-CN', '[服务]{#term-a}', '服务器与HIGO服务', ['服务']],
    ['zh-CN', '[用户]{#term-a}', '非用户、用户名；除非用户', ['用户']],
    ['zh-CN', '[阅览室]{#term-a}', '阅览室内、阅览室', ['阅览室', '阅览室']],
    ['zh-CN', '[本人]{#term-a}', '本人民法院', []],
    ['zh-CN', '[人脸信息]{#term-a}', '处理人脸信息', ['人脸信息']],
    ['zh-CN', '[HIGO]{#term-a}', '使用HIGO服务，HIGOs', ['HIGO']],
    ['th', '[ข้อตกลง]{#term-a}', 'อ่านข้อตกลงนี้', ['ข้อตกลง']],
    ['ja', '「[契約]{#term-a}」', '本契約の契約', ['契約', '契約']],
    ['ar', '[القارئ]{#term-a}', 'بطاقة القارئ، للقارئ والقارئ', ['القارئ']],
  ])('in %s, of %s in %s', (tag, definition, text, found) => {
    expect(uses(`${definition}\n\n${text}`, tag)).toEqual(found)
  })
})

const words = fc.constantFrom(
  ...['Agreement', 'User', 'User Agreement', 'the', ', ', '. ', '“', '”', '\n'],
  ...[
    '本协议',
    '协议',
    '书',
    '用户',
    '，',
    ' ',
    '**',
    '*a*',
    '[b](#a)',
    '&lt;',
  ],
  ...['{{company}}', '[](#a)'],
)

test('the words of a text are the same with terms and without', () => {
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 40 }),
      fc.constantFrom('en', 'zh-CN'),
      (parts, tag) => {
        const marked = (a: string, b: string) =>
          `${a}, ${b}\n\n## A {#a}\n\nx ${parts.join('')}`
        const plain = read(marked('“User”', '协议'), statute, tag)
        const terms = read(
          marked('[“User”]{#term-user}', '[协议]{#term-agreement}'),
          statute,
          tag,
        )
        const texts = ({ clauses }: typeof plain) =>
          flatten(clauses).map(({ id, text }) => [id, text])
        expect(texts(terms)).toEqual(texts(plain))
        expect(terms.problems).toEqual(plain.problems)
        const stripped = ({ clauses }: typeof plain) =>
          flatten(clauses).map(clause =>
            clause.html.replaceAll(
              /<a href="#term-\w+" class="term">(.*?)<\/a>|<\/?dfn[^>]*>/g,
              '$1',
            ),
          )
        expect(stripped(terms)).toEqual(stripped(plain))
        const compared = compare(plain.clauses, terms.clauses, tag)
        const changes = compared.flatMap(({ change, clauses }) => [
          change,
          ...clauses.map(clause => clause.change),
        ])
        expect(new Set(changes)).toEqual(new Set(['unchanged']))
        const form = (clauses: readonly Clause[]) =>
          plainForm({ title: '', clauses })
        expect(form(terms.clauses)).toBe(form(plain.clauses))
      },
    ),
  )
})

test('where a term is used, words are compared, and not links', () => {
  const text = (words: string) =>
    read(`${agreement}\n\n## A {#a}\n\n${words} [](#a).`).clauses
  const before = text('An Agreement of users, see')
  const after = text('The Agreement of the readers, see')
  const [, article] = compare(before, after, 'en')
  expect(article?.clauses[0]?.runs).toEqual([
    { change: 'deleted', text: 'An' },
    { change: 'inserted', text: 'The' },
    { change: 'same', text: ' Agreement of ' },
    { change: 'deleted', text: 'users' },
    { change: 'inserted', text: 'the readers' },
    { change: 'same', text: ', see Article I.' },
  ])
})

describe('brackets and braces that are no term', () => {
  test('a value behind brackets', () => {
    expect(html('\\[a]{{url}}')).toBe('[a]https://legal.example.com')
    expect(html('[a]{{url}}')).toBe('[a]https://legal.example.com')
  })

  test('escaped ones', () => {
    expect(html('\\[a]{b} [a]\\{b}')).toBe('[a]{b} [a]{b}')
  })

  test('the id of a heading behind brackets', () => {
    const { html, problems } = read('## Use [draft]{#use}\n\nx')
    expect(problems).toEqual([])
    expect(html('use')).toBe('Use [draft]')
  })
})
