import { flatten } from '../../legal/clause.ts'
import { digest, textDigest } from '../../legal/plainForm.ts'
import type { Version } from '../library.ts'
import { linesOf } from './linesOf.ts'
import type { Wording } from './published.ts'

/** What is recorded of a text when it is published. */
export function wordingOf(version: Omit<Version, 'record'>): Wording {
  const clauses = flatten(version.clauses).map(clause => {
    const { id, number, text } = clause
    const inside = clause.clauses.map(inner => inner.id)
    return [id, text === '' ? inside : number + text] as const
  })
  return {
    published: version.published,
    title: version.title,
    digest: textDigest(version),
    clauses: Object.fromEntries(clauses),
  }
}

/** The digest that a recorded text must have: SHA-256 of its plain form. */
export function digestOf(wording: Wording): string {
  return digest(`${[...linesOf(wording).values()].join('\n\n')}\n`)
}
