import { type Clause, flatten } from './clause.ts'
import { plainText, type Token, toHtml } from './markdown.ts'
import type { Outline } from './outline.ts'
import { definitions } from './rules/definitions.ts'
import { forbidden } from './rules/forbidden.ts'
import { interpolation } from './rules/interpolation.ts'
import { leftovers } from './rules/leftovers.ts'
import { lineBreaks } from './rules/lineBreaks.ts'
import { links } from './rules/links.ts'
import type { Context, World } from './rules/rule.ts'
import { uses } from './rules/uses.ts'
import type { Lines } from './source.ts'
import type { Term } from './term.ts'
import { unsliced } from './unsliced.ts'

// Spaces at the ends of lines depend on the words that values and citations
// put there; what is left over is seen before values can look like it. Terms
// are looked for in the words as they will be read.
const rules = [
  forbidden,
  leftovers,
  interpolation,
  links,
  lineBreaks,
  definitions,
  uses,
]

/** A text as it is read. */
export interface Filled {
  readonly clauses: readonly Clause[]
  /** The terms that it defines, in its order. */
  readonly terms: readonly Term[]
}

/**
 * Fills in values and citations, links uses of terms to their definitions,
 * and renders the words of each clause.
 */
export function fill(outlines: readonly Outline[], world: World): Filled {
  const lineOf = ({ id, lines }: Outline) => [id, lines[0] + 1] as const
  const ids = new Map(flatten(outlines).map(lineOf))
  const terms: Context['terms'] = []
  return { clauses: fillClauses(outlines, { ...world, ids, terms }), terms }
}

function fillClauses(
  outlines: readonly Outline[],
  around: Omit<Context, 'clause'>,
): readonly Clause[] {
  return outlines.map((outline): Clause => {
    const { kind, id, level, number, citation } = outline
    const { tokens, lines, clauses } = outline
    const context: Context = { ...around, clause: outline }
    if (kind === 'table') fillTable(tokens, lines, context)
    else if (tokens.length > 0) {
      applyRules(tokens, wordLines(lines, clauses), context)
    }
    const html = toHtml(tokens)
    const words = plainText(tokens)
    const text = unsliced(words)
    // Each property by name, so that all clauses have one form.
    return {
      kind,
      id,
      level,
      number,
      citation,
      html: html === words ? text : unsliced(html),
      text,
      line: lines[0] + 1,
      clauses: clauses.length > 0 ? fillClauses(clauses, around) : none,
    }
  })
}

const none: readonly Clause[] = []

/** The lines of a clause's own words, without those of the clauses in it. */
function wordLines(lines: Lines, clauses: readonly Outline[]): Lines {
  const [start, end] = lines
  const inner = clauses[0]?.lines[0] ?? end
  return [start, Math.min(Math.max(inner, start + 1), end)]
}

function applyRules(tokens: Token[], lines: Lines, context: Context): void {
  for (const rule of rules) rule(tokens, lines, context)
}

/** Cells are clauses' words too; alignment becomes a class (no inline style). */
function fillTable(
  tokens: readonly Token[],
  lines: Lines,
  context: Context,
): void {
  let row = lines
  for (const token of tokens) {
    if (token.type === 'tr_open') row = token.map ?? lines
    if (token.type === 'th_open') token.attrSet('scope', 'col')
    const style = String(token.attrGet('style') ?? '')
    const align = /text-align:\s*(\w+)/.exec(style)?.[1]
    if (align !== undefined) {
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style')
      token.attrSet('class', `align-${align}`)
    }
    if (token.children) applyRules(token.children, row, context)
  }
}
