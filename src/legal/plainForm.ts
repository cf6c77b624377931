import { hash } from 'node:crypto'
import { once } from '../once.ts'
import { type Clause, flatten } from './clause.ts'

/**
 * The plain form of a text, which digests are taken of: the title, then the
 * number and words of each clause that has words, one to a line, with an
 * empty line between any two; lines end in LF, the last one too; UTF-8. It
 * is what `index.txt` of a version holds, byte for byte.
 */
export function plainForm(text: {
  readonly title: string
  readonly clauses: readonly Clause[]
}): string {
  const words = flatten(text.clauses)
    .filter(clause => clause.text !== '')
    .map(clause => clause.number + clause.text)
  return `${[text.title, ...words].join('\n\n')}\n`
}

/**
 * The digest of a text's plain form, which its page and its files say; of a
 * text that is at hand without its clauses, the one that is known of it.
 */
export const textDigest = once(
  (text: Parameters<typeof plainForm>[0] & { readonly digest?: string }) =>
    text.digest ?? digest(plainForm(text)),
)

/** SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hexadecimal digits. */
export function digest(text: string): string {
  return hash('sha256', text)
}
