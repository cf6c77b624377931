import { bareWords } from '../bareWords.ts'
import { plainText, type Token } from '../markdown.ts'
import { placeOf } from '../places.ts'
import { find, reportAt } from '../source.ts'
import type { Context, Rule } from './rule.ts'

/** What is wrong, and the mend. */
type Fault = readonly [message: string, mend: string]

/** `["Agreement"]{#term-agreement}` -> `<dfn id="term-agreement">…</dfn>` */
export const definitions: Rule = (tokens, lines, context) => {
  const { source, terms, clause } = context
  if (!tokens.some(({ type }) => type === 'term_open')) return
  for (const [at, open] of tokens.entries()) {
    if (open.type !== 'term_open') continue
    const place = placeOf(open) ?? find(source, lines, `{${open.info}}`)
    const inside = tokens.slice(at + 1, closing(tokens, at))
    const words = bareWords(plainText(inside))
    const id = open.info.slice(1)
    const fault =
      faultOfBraces(open.info) ??
      faultOfWords(inside, words) ??
      faultOfId(id, context)
    if (fault !== undefined) {
      reportAt(source, place, ...fault)
      continue
    }
    open.attrSet('id', id)
    terms.push({ id, words, clause: clause.id, place, uses: 0 })
  }
}

/** Where the term that opens at `at` is closed. */
function closing(tokens: readonly Token[], at: number): number {
  let depth = 0
  return tokens.findIndex(({ type }, index) => {
    if (index < at) return false
    if (type === 'term_open') depth += 1
    if (type === 'term_close') depth -= 1
    return depth === 0
  })
}

function faultOfBraces(info: string): Fault | undefined {
  if (!/^#\S*$/.test(info)) {
    const mend =
      'Behind brackets there can be an id, which makes a term of the words: ["Agreement"]{#term-agreement}.'
    return [`has "]{${info}}" in its words.`, mend]
  }
  const id = info.slice(1)
  if (/^term(-[a-z0-9]+)+$/.test(id)) return undefined
  const name = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-?(term(-|$))?|-$/g, '')
  const form = '"term-", then lower-case letters a-z, digits and hyphens.'
  const example = `{#term-${name || 'agreement'}}`
  const write = name === '' ? 'Write one such as' : 'Write'
  return [
    `has a term with the unfit id "${id}".`,
    `${write} ${example}: ${form}`,
  ]
}

/** What a term cannot hold. */
const foreign: Readonly<Record<string, string>> = {
  link_open: 'a link',
  term_open: 'another term',
  code_inline: 'code',
}

function faultOfWords(
  inside: readonly Token[],
  words: string,
): Fault | undefined {
  const [what] = inside.flatMap(({ type }) => foreign[type] ?? [])
  if (what !== undefined) {
    return [`has ${what} in a term.`, 'Put it outside the square brackets.']
  }
  if (/[\p{L}\p{N}]/u.test(words)) return undefined
  const mend = 'Write them in the square brackets: ["Agreement"]{#term-…}.'
  return ['defines a term without words.', mend]
}

function faultOfId(id: string, { terms, ids }: Context): Fault | undefined {
  const first = terms.find(term => term.id === id)
  if (first !== undefined) {
    const { line } = first.place
    return [
      `defines #${id} again; it is defined on line ${line}.`,
      'Mark one of them only, or give this term another id.',
    ]
  }
  const line = ids.get(id)
  if (line === undefined) return undefined
  const message = `has a term with the id #${id}, which the clause on line ${line} has.`
  return [message, 'Give the term another id.']
}
