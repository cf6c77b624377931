import { formatProblem, type Problem } from '../problem.ts'
import { type Clause, flatten } from './clause.ts'
import { fill } from './fill.ts'
import { type Numbering, presets } from './numbering.ts'
import { type Outlined, outline } from './outline.ts'
import type { Source } from './source.ts'
import type { Term } from './term.ts'

/** Numbers and citations in English, for tests. */
export const english: Numbering = {
  numbers: {
    article: 'Article {upper-roman}. ',
    item: '({decimal}) ',
    subitem: '({lower-alpha}) ',
    point: '({lower-roman}) ',
  },
  citations: {
    article: 'Article {upper-roman}',
    paragraph: ', paragraph {decimal}',
    item: '({decimal})',
    subitem: '({lower-alpha})',
    point: '({lower-roman})',
  },
  document: '{title}',
  within: '{citation} of the {document}',
}

export const { statute, gongwen } = presets

const values = new Map([
  ['operator.name', 'Ada & <Co.>'],
  ['url', 'https://legal.example.com'],
  ['company', '艾达公司'],
])

/** A text that was read for a test, and what was said of it. */
export interface Sample {
  readonly outlined: Outlined
  readonly clauses: readonly Clause[]
  readonly terms: readonly Term[]
  /** The clauses one below the other: `#use-1 item (1) Article I(1)`. */
  readonly lines: readonly string[]
  /** `3:1  has an image. …` */
  readonly problems: readonly string[]
  /** The HTML of the clause with an id. */
  readonly html: (id: string) => string | undefined
  readonly text: (id: string) => string | undefined
}

/** Reads a text whose links may lead to its own clauses. */
export function read(
  text: string,
  numbering: Numbering = english,
  tag = 'en',
): Sample {
  const found: Problem[] = []
  const report = (problem: Problem) => void found.push(problem)
  const source: Source = { file: '', text, report }
  const outlined = outline(source, numbering)
  const all = flatten(outlined.clauses)
  const targets = {
    find: (href: string) => {
      const clause = all.find(({ id }) => `#${id}` === href)
      return clause
        ? { href, citation: clause.citation }
        : { message: 'which is not there.', mend: 'Mend it.' }
    },
  }
  const world = { source, targets, values, tag }
  const { clauses, terms } = fill(outlined.clauses, world)
  const flat = flatten(clauses)
  return {
    outlined,
    clauses,
    terms,
    lines: flat.map(({ id, kind, number, citation }) =>
      [`#${id}`, kind, number, citation]
        .filter(part => part !== '')
        .join(' | '),
    ),
    problems: found.map(problem => formatProblem(problem).slice(1)),
    html: id => flat.find(clause => clause.id === id)?.html,
    text: id => flat.find(clause => clause.id === id)?.text,
  }
}
