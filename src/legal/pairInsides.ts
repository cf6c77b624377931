import { align, type Pair } from './align.ts'
import { type Comparable, flatten } from './clause.ts'
import { likeness } from './likeness.ts'
import { pairMoves } from './pairMoves.ts'
import { remember } from './remember.ts'
import type { Word } from './words.ts'

/** A clause in one version or in both. */
export interface ClausePair extends Pair<Comparable> {
  /** Whether it stands elsewhere among its neighbours, or in its document. */
  readonly moved: boolean
}

/** From how much that two texts share they are one that moved and changed. */
const alikeElsewhere = 0.7

/** Words without which a text is too common to have come from elsewhere. */
const telling = { same: 3, alike: 5 }

/**
 * Pairs the clauses inside each pair of articles: first those with the same
 * words in order, then those with the same words elsewhere (in the article,
 * else in another), then those alike between them, then those much alike
 * elsewhere. What is left came or went. A clause that moved stands where it
 * is now.
 */
export function pairInsides(
  articles: readonly Pair<Comparable>[],
  words: (clause: Comparable) => readonly Word[],
): readonly (readonly ClausePair[])[] {
  const { between, sizeOf } = likeness()
  const key = remember((clause: Comparable) =>
    [group(clause), ...words(clause).map(word => word.key)].join('\0'),
  )
  const same = (a: Comparable, b: Comparable) => key(a) === key(b)
  const alike = (a: Comparable, b: Comparable) =>
    group(a) === group(b) ? between(words(a), words(b)) : 0
  const long = (least: number) => (clause: Comparable) =>
    sizeOf(words(clause)) >= least

  const insides = articles.map(
    ({ before, after }) => [inner(before), inner(after)] as const,
  )
  /** Where a clause that moved came from. */
  const from = new Map<Comparable, Comparable>()
  const gone = new Set<Comparable>()
  const move = (
    pairs: readonly Pair<Comparable>[],
    score: (a: Comparable, b: Comparable) => number,
    fit: (clause: Comparable) => boolean,
    within: (clause: Comparable) => string = group,
  ) => {
    const left = pairs.filter(({ before, after }) => !before || !after)
    const open = left.filter(
      ({ before, after }) =>
        !(before && gone.has(before)) && !(after && from.has(after)),
    )
    for (const { before, after } of pairMoves(open, score, fit, within)) {
      from.set(after, before)
      gone.add(before)
    }
  }

  const inOrder = insides.map(([old, now]) => align(old, now, same, () => 0))
  const equal = () => 1
  for (const pairs of inOrder) move(pairs, equal, () => true, key)
  move(inOrder.flat(), equal, long(telling.same), key)

  const settled = (a: Comparable, b: Comparable) => gone.has(a) || from.has(b)
  const all = insides.map(([old, now]) =>
    align(old, now, same, (a, b) => (settled(a, b) ? 0 : alike(a, b))),
  )
  const close = (a: Comparable, b: Comparable) => {
    const score = alike(a, b)
    return score >= alikeElsewhere ? score : 0
  }
  for (const pairs of all) move(pairs, close, long(telling.alike))
  move(all.flat(), close, long(telling.alike))

  return all.map(pairs =>
    pairs.flatMap(({ before, after }): ClausePair[] => {
      if (before && after) return [{ before, after, moved: false }]
      if (before) return gone.has(before) ? [] : [{ before, moved: false }]
      if (!after) return []
      const earlier = from.get(after)
      return earlier
        ? [{ before: earlier, after, moved: true }]
        : [{ after, moved: false }]
    }),
  )
}

/** Clauses with words of their own inside an article. */
function inner(article: Comparable | undefined): readonly Comparable[] {
  return flatten(article?.clauses ?? []).filter(({ text }) => text !== '')
}

/** A paragraph can become an item, but no table, and no heading. */
function group({ kind }: Comparable): string {
  return kind === 'table' || kind === 'heading' ? kind : 'words'
}
