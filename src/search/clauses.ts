import type { Fragment } from './engine.ts'
import { type Folded, fold } from './fold.ts'
import { fromIndex, type Verbatim } from './verbatim.ts'

/** Words of a document: from, and up to but without. */
type Range = readonly [from: number, to: number]

/** A clause as the index holds it. */
export interface HeldClause {
  /** Empty for the title of the document. */
  readonly id: string
  readonly article: string
  readonly label: string
  /** Of an article, its number before the heading; else empty. */
  readonly number: string
  /** Its words in the index, and once more if it is there a second time. */
  readonly ranges: readonly Range[]
  readonly verbatim: Verbatim
}

/** A clause as it is found in the index. */
export interface FoundClause extends HeldClause {
  readonly folded: Folded
}

/** The clauses of a document in order, the title first. */
export function clausesOf(
  fragment: Fragment,
  words: readonly string[],
): readonly FoundClause[] {
  return heldClauses(fragment, words).map(clause => ({
    ...clause,
    folded: fold(clause.verbatim.text),
  }))
}

/** The same, before they are compared with anything. */
export function heldClauses(
  fragment: Pick<Fragment, 'anchors'>,
  words: readonly string[],
): readonly HeldClause[] {
  const ranges = new Map<string, Range[]>()
  for (const [index, anchor] of fragment.anchors.entries()) {
    const to = fragment.anchors[index + 1]?.location ?? words.length
    const range: Range = [anchor.location, to]
    const same = ranges.get(anchor.id)
    if (same) same.push(range)
    else ranges.set(anchor.id, [range])
  }
  return [...ranges].map(([key, its]) => {
    const [id = '', article = '', length = '', ...label] = key.split('#')
    const [from, to] = its[0] ?? [0, 0]
    const verbatim = fromIndex(words.slice(from, to))
    return {
      id,
      article,
      label: label.join('#').replaceAll('\u2060', ' '),
      number: verbatim.text.slice(0, Number(length)),
      ranges: its,
      verbatim,
    }
  })
}
