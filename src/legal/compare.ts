import { align, type Pair } from './align.ts'
import { type Clause, flatten } from './clause.ts'
import { compareWords, type Run } from './compareWords.ts'
import { type Word, wordsOf } from './words.ts'

/**
 * What became of a clause. `renumbered`: the same words under another number
 * or fragment. `moved`: the same words elsewhere; a moved clause whose words
 * changed too is `changed`, with `moved` set.
 */
export type Change =
  | 'unchanged'
  | 'changed'
  | 'added'
  | 'removed'
  | 'moved'
  | 'renumbered'

/** A clause of one version or of both, and what became of it. */
export interface Compared {
  readonly change: Change
  readonly moved: boolean
  readonly before: Clause | undefined
  readonly after: Clause | undefined
  /** Its words; of a clause that came or went, all in one run. */
  readonly runs: readonly Run[]
}

/** An article (or the text before the first), clause by clause. */
export interface ComparedArticle extends Compared {
  /** The clauses inside it; its own words are its heading. */
  readonly clauses: readonly Compared[]
}

/**
 * Compares two versions of a text, both of language `tag`. Articles are the
 * same by their id. Inside an article ids follow by position, so that there
 * clauses are the same by their words: one that a new neighbour pushed down
 * is renumbered, not changed.
 */
export function compare(
  before: readonly Clause[],
  after: readonly Clause[],
  tag: string,
): readonly ComparedArticle[] {
  const words = (clause: Clause) => wordsOf(clause.html, tag)
  const old = articles(before)
  const now = articles(after)
  const sameId = (a: Clause, b: Clause) => a.id === b.id
  const inOrder = align(old, now, sameId, () => 0)
  const pairs = inOrder.flatMap((pair): Pair<Clause>[] => {
    const find = (clause: Clause, all: readonly Clause[]) =>
      all.find(other => other.id === clause.id)
    if (pair.before && !pair.after) {
      return find(pair.before, now) ? [] : [pair]
    }
    const earlier = pair.after && find(pair.after, old)
    return pair.before || !earlier ? [pair] : [{ ...pair, before: earlier }]
  })
  const insides = pairs.map(pair =>
    align(
      inner(pair.before),
      inner(pair.after),
      (a, b) => a.kind === b.kind && key(words(a)) === key(words(b)),
      (a, b) => (a.kind === b.kind ? likeness(words(a), words(b)) : 0),
    ),
  )
  const renamed = new Map<string, string>(
    insides
      .flat()
      .flatMap(({ before, after }) =>
        before && after ? [[`→#${before.id}`, `→#${after.id}`] as const] : [],
      ),
  )
  // A citation of a clause that was renumbered still cites the same one.
  const oldWords = (clause: Clause) =>
    words(clause).map(({ text, key }) => ({
      text,
      key: renamed.get(key) ?? key,
    }))
  return pairs.map((pair, index) => {
    const moved =
      pair.before !== undefined &&
      pair.after !== undefined &&
      !inOrder.some(other => other.before === pair.before && other.after)
    const result = (one: Pair<Clause>, moved: boolean) =>
      compared(one, moved, oldWords, words)
    const inside = insides[index] ?? []
    return {
      ...result(pair, moved),
      clauses: inside.map(clause => result(clause, false)),
    }
  })
}

/** Articles; what stands before the first is made one, without words. */
function articles(text: readonly Clause[]): readonly Clause[] {
  const opening = text.filter(({ kind }) => kind !== 'article')
  const rest = text.filter(({ kind }) => kind === 'article')
  const [first] = opening
  if (first === undefined) return rest
  const preamble: Clause = {
    ...first,
    ...{ kind: 'article', id: 'preamble', number: '', citation: '' },
    ...{ html: '', text: '', clauses: opening },
  }
  return [preamble, ...rest]
}

/** Clauses with words of their own inside an article. */
function inner(article: Clause | undefined): readonly Clause[] {
  return flatten(article?.clauses ?? []).filter(({ text }) => text !== '')
}

function compared(
  { before, after }: Pair<Clause>,
  moved: boolean,
  oldWords: (clause: Clause) => readonly Word[],
  words: (clause: Clause) => readonly Word[],
): Compared {
  const rest = { moved, before, after }
  if (before === undefined || after === undefined) {
    const text = (after ?? before)?.text ?? ''
    const change = after === undefined ? 'removed' : 'added'
    const run = after === undefined ? 'deleted' : 'inserted'
    return { change, ...rest, runs: [{ change: run, text }] }
  }
  const runs = compareWords(oldWords(before), words(after))
  const changed = runs.some(({ change }) => change !== 'same')
  const renumbered = before.number !== after.number || before.id !== after.id
  const change = changed
    ? 'changed'
    : moved
      ? 'moved'
      : renumbered
        ? 'renumbered'
        : 'unchanged'
  return { change, ...rest, runs }
}

function key(words: readonly Word[]): string {
  return words.map(word => word.key).join('\0')
}

/** How much two texts share, from 0 to 1 (Dice's coefficient of words). */
function likeness(a: readonly Word[], b: readonly Word[]): number {
  const real = (words: readonly Word[]) =>
    words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const counts = new Map<string, number>()
  for (const { key } of real(a)) counts.set(key, (counts.get(key) ?? 0) + 1)
  let shared = 0
  for (const { key } of real(b)) {
    const left = counts.get(key) ?? 0
    if (left === 0) continue
    counts.set(key, left - 1)
    shared += 1
  }
  const total = real(a).length + real(b).length
  return total === 0 ? 1 : (2 * shared) / total
}
