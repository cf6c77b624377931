import type { ClauseKind } from '../clause.ts'
import type { Outline } from '../outline.ts'
import { type Compared, type Difference, nowhere } from './compared.ts'

/**
 * The first difference inside each article that both languages have; ids
 * follow by position, and the others come of it. Articles in which something
 * else was found wrong are left out.
 */
export function inside(compared: Compared): readonly Difference[] {
  const { text, source, ours, theirs } = compared
  return [...ours].flatMap(([id, clauses]) => {
    const others = theirs.get(id)
    if (others === undefined) return []
    if (text.flawed.has(id) || source.flawed.has(id)) return []
    return first(compared, clauses, others)
  })
}

function first(
  { place, sourceFile }: Compared,
  clauses: readonly Outline[],
  others: readonly Outline[],
): readonly Difference[] {
  const length = Math.max(clauses.length, others.length)
  for (let index = 0; index < length; index++) {
    const mine = clauses[index]
    const other = others[index]
    if (mine?.id === other?.id && mine?.kind === other?.kind) continue
    const lines = (mine ?? clauses.at(-1))?.lines ?? nowhere
    const message =
      mine === undefined
        ? `lacks ${name(other)}, which stands at ${other && place(other)}.`
        : other === undefined
          ? `has ${name(mine)}, which ${sourceFile} has not.`
          : `has ${name(mine)} where ${place(other)} has ${name(other)}.`
    const mend = 'Write the same clauses in the same order in every language.'
    return [{ lines, message, mend }]
  }
  return []
}

const kinds: Readonly<Record<ClauseKind, string>> = {
  article: 'article',
  heading: 'heading',
  paragraph: 'paragraph',
  item: 'item',
  subitem: 'item in an item',
  point: 'item three deep',
  bullet: 'bullet',
  table: 'table',
  conspicuous: 'conspicuous block',
  quote: 'quotation',
}

/** `#disputes-2 (item)` */
function name(clause: Outline | undefined): string {
  return clause ? `#${clause.id} (${kinds[clause.kind]})` : ''
}
