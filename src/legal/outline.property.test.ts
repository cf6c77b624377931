import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Clause, flatten } from './clause.ts'
import { parity } from './parity.ts'
import { read } from './sample.ts'

/** The shape of a text, without its words. */
type Block =
  | { readonly kind: 'paragraph' | 'table' | 'heading' }
  | { readonly kind: 'list' | 'bullets'; readonly items: readonly Item[] }
  | {
      readonly kind: 'conspicuous' | 'quote'
      readonly blocks: readonly Block[]
    }

interface Item {
  readonly more: boolean
  readonly items: readonly Item[]
}

const item = (depth: number): fc.Arbitrary<Item> =>
  fc.record({
    more: fc.boolean(),
    items:
      depth === 0
        ? fc.constant([])
        : fc.array(item(depth - 1), { maxLength: 3 }),
  })
const items = fc.array(item(2), { minLength: 1, maxLength: 4 })
const list = fc.record({
  kind: fc.constantFrom('list' as const, 'bullets' as const),
  items,
})
const simple = fc.record({
  kind: fc.constantFrom('paragraph' as const, 'table' as const),
})
const inner: fc.Arbitrary<Block> = fc.oneof(simple, list)
const around = fc.record({
  kind: fc.constantFrom('conspicuous' as const, 'quote' as const),
  blocks: fc.array(inner, { minLength: 1, maxLength: 3 }),
})
const block: fc.Arbitrary<Block> = fc.oneof(
  inner,
  around,
  fc.constant({ kind: 'heading' as const }),
)
const blocks = fc.array(block, { maxLength: 6 })
const shape = fc.record({
  // A heading before the first article would skip a level.
  preamble: fc.array(fc.oneof(inner, around), { maxLength: 3 }),
  articles: fc.array(blocks, { maxLength: 5 }),
})
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never

/** Writes a shape as Markdown with the words of `word`. */
function write({ preamble, articles }: Shape, word: () => string): string {
  const parts = articles.map(
    (article, index) =>
      `## ${word()} {#art-${'abcdefgh'[index]}}\n\n${all(article, '')}`,
  )
  return [all(preamble, ''), ...parts].join('\n\n')

  function all(given: readonly Block[], indent: string): string {
    return given.map(each => one(each, indent)).join('\n\n')
  }

  function one(given: Block, indent: string): string {
    switch (given.kind) {
      case 'paragraph':
        return indent + word()
      case 'heading':
        return `### ${word()}`
      case 'table':
        return `${indent}| ${word()} |\n${indent}| - |\n${indent}| ${word()} |`
      case 'conspicuous':
        return `::: conspicuous\n${all(given.blocks, '')}\n:::`
      case 'quote':
        return all(given.blocks, '').replaceAll(/^/gm, '> ')
      default:
        // A comment keeps lists apart that stand below each other.
        return `${indent}<!-- -->\n\n${listed(given.items, indent, given.kind === 'list')}`
    }
  }

  function listed(
    given: readonly Item[],
    indent: string,
    ordered: boolean,
  ): string {
    const mark = ordered ? '1. ' : '- '
    const inside = indent + ' '.repeat(mark.length)
    return given
      .map(({ more, items }) =>
        [
          `${indent}${mark}${word()}`,
          more ? `\n${inside}${word()}\n` : '',
          items.length > 0 ? listed(items, inside, ordered) : '',
        ]
          .filter(part => part !== '')
          .join('\n'),
      )
      .join('\n')
  }
}

const english = () => 'Words'
const chinese = () => '文字'

test('a well-formed text has no problem, and ids that are unique', () => {
  fc.assert(
    fc.property(shape, given => {
      const { clauses, problems } = read(write(given, english))
      expect(problems).toEqual([])
      const ids = flatten(clauses).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    }),
  )
})

test('the same structure has the same ids in whatever words', () => {
  fc.assert(
    fc.property(shape, given => {
      const one = read(write(given, english))
      const other = read(write(given, chinese))
      const ids = (clauses: readonly Clause[]) =>
        flatten(clauses).map(({ id, kind }) => [id, kind])
      expect(ids(other.clauses)).toEqual(ids(one.clauses))
      expect(parity(other.outlined, one.outlined, '')).toEqual([])
    }),
  )
})

test('numbers printed follow the count, without a gap', () => {
  fc.assert(
    fc.property(shape, given => {
      const { clauses } = read(write(given, english), decimals)
      expectCounts(clauses)
    }),
  )
})

/** Numbers are counts here, so that they can be read back. */
const decimals = {
  numbers: Object.fromEntries(
    ['article', 'item', 'subitem', 'point'].map(level => [level, '{decimal}']),
  ),
  citations: {},
  document: '',
  within: '',
}

function expectCounts(clauses: readonly Clause[]): void {
  const here = siblings(clauses)
  for (const heads of [true, false]) {
    const numbered = here.filter(
      ({ kind, number }) => number !== '' && (kind === 'article') === heads,
    )
    expect(numbered.map(({ number }) => Number(number))).toEqual(
      numbered.map((_, index) => index + 1),
    )
  }
  for (const clause of here) expectCounts(clause.clauses)
}

/** Clauses of one count: those in blocks count on with those around them. */
function siblings(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.flatMap(clause =>
    ['conspicuous', 'quote'].includes(clause.kind)
      ? siblings(clause.clauses)
      : [clause],
  )
}

const marks = fc.constantFrom(
  ...['#', '## ', ' {#a}', '1. ', '   ', '- ', '> ', '\n', '\n\n', ':::'],
  ...[
    '::: conspicuous',
    '|',
    '| - |',
    '[](#a)',
    '[',
    '](',
    ']{#term-a}',
    ']{',
    '{{',
    '}}',
    '<!--',
  ],
  ...[
    '-->',
    '<b>',
    '**',
    '`',
    '```',
    '\\',
    '---',
    '===',
    '\t',
    '　',
    '文',
    'a',
  ],
  ...[
    '{{url}}',
    '![',
    '&#0;',
    '&lt;',
    '\u2028',
    '\ud800',
    '\0',
    '\r',
    '%',
    '%zz',
  ],
)
const soup = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(marks, { maxLength: 60 }).map(parts => parts.join('')),
)

test('no text makes the reader throw, and every problem has a place', () => {
  fc.assert(
    fc.property(soup, text => {
      const { problems } = read(text)
      for (const problem of problems) expect(problem).toMatch(/^[1-9]\d*:[1-9]/)
    }),
    // A lone return ends a line for Markdown, and not in the file.
    { numRuns: 1000, examples: [['\r#\u3000#'], ['|a|b|\r|-|-|\r|c|']] },
  )
})

test('a text is like itself, whatever it is', () => {
  fc.assert(
    fc.property(soup, text => {
      expect(parity(read(text).outlined, read(text).outlined, '')).toEqual([])
    }),
  )
})
