import type { Wording } from './published.ts'

/** The title and the clauses with words of a wording, by id (`''`: title). */
export function linesOf(wording: Wording): ReadonlyMap<string, string> {
  const clauses = Object.entries(wording.clauses).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return new Map([['', wording.title], ...clauses])
}
