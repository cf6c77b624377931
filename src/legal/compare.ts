import { align, type Pair } from './align.ts'
import { type Comparable, flatten } from './clause.ts'
import { type ComparedRow, type Cut, compareTables } from './compareTables.ts'
import { compareWords, type Run } from './compareWords.ts'
import { type ClausePair, pairInsides } from './pairInsides.ts'
import { remember } from './remember.ts'
import { wordsOf } from './words.ts'

/**
 * What became of a clause. `changed`: other words, or another form.
 * `renumbered`: the same words under another number or fragment. `moved`: the
 * same words elsewhere; a moved clause whose words changed too is `changed`,
 * with `moved` set.
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
  /** Set where a conspicuous clause no longer is, or another became so. */
  readonly form: 'conspicuous' | 'plain' | undefined
  readonly before: Comparable | undefined
  readonly after: Comparable | undefined
  /** How it, or else its article, is cited in both; empty where neither is. */
  readonly cited: { readonly before: string; readonly after: string }
  /** Its words; of a clause that came or went, all in one run. */
  readonly runs: readonly Run[]
  /** The rows of a table, which has its words there and no runs. */
  readonly rows: readonly ComparedRow[] | undefined
}

/** An article (or the text before the first), clause by clause. */
export interface ComparedArticle extends Compared {
  /** The clauses inside it; its own words are its heading. */
  readonly clauses: readonly Compared[]
  /** Those that moved to another article, where they stand too. */
  readonly left: readonly Compared[]
}

/**
 * Compares two versions of a text, both of language `tag`. Articles are the
 * same by their id. Inside an article ids follow by position, so that there
 * clauses are the same by their words: one that a new neighbour pushed down
 * is renumbered, not changed; one with other neighbours, or in another
 * article, was moved. Each clause with words stands in the result once.
 */
export function compare(
  before: readonly Comparable[],
  after: readonly Comparable[],
  tag: string,
): readonly ComparedArticle[] {
  const cut = remember((html: string) => wordsOf(html, tag))
  const articles = pairArticles(articlesOf(before), articlesOf(after))
  const insides = pairInsides(articles, ({ html }) => cut(html))
  const renamed = renamedTargets(insides.flat())
  // A citation of a clause that was renumbered still cites the same one.
  const cutOld = remember((html: string) =>
    cut(html).map(({ text, key }) => ({ text, key: renamed.get(key) ?? key })),
  )
  const view: View = {
    cut: { before: cutOld, after: cut },
    setOff: { before: setOff(before), after: setOff(after) },
    cited: new Map(
      articles.flatMap(pair =>
        [pair.before, pair.after].flatMap(article =>
          flatten(article ? [article] : []).map(
            clause =>
              [clause, clause.citation || (article?.citation ?? '')] as const,
          ),
        ),
      ),
    ),
  }
  const compared = insides.map(pairs => pairs.map(one => result(one, view)))
  const moved = compared.flat().filter(clause => clause.moved)
  const movedFrom = new Map(moved.map(clause => [clause.before, clause]))
  const order = new Map(moved.map((clause, index) => [clause, index]))
  return articles.map((pair, index) => {
    const clauses = compared[index] ?? []
    const left = flatten(pair.before?.clauses ?? [])
      .flatMap(clause => movedFrom.get(clause) ?? [])
      .filter(clause => !clauses.includes(clause))
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    return { ...result(pair, view), clauses, left }
  })
}

/** What each clause is seen by. */
interface View {
  readonly cut: Cut
  /** The clauses in conspicuous blocks. */
  readonly setOff: Readonly<Record<'before' | 'after', ReadonlySet<Comparable>>>
  readonly cited: ReadonlyMap<Comparable, string>
}

/** Articles; what stands before the first is made one, without words. */
function articlesOf(text: readonly Comparable[]): readonly Comparable[] {
  const opening = text.filter(({ kind }) => kind !== 'article')
  const rest = text.filter(({ kind }) => kind === 'article')
  if (opening.length === 0) return rest
  const preamble: Comparable = {
    ...{ kind: 'article', id: 'preamble', number: '', citation: '' },
    ...{ html: '', text: '', clauses: opening },
  }
  return [preamble, ...rest]
}

/** Pairs articles by id; those out of order were moved. */
function pairArticles(
  old: readonly Comparable[],
  now: readonly Comparable[],
): readonly ClausePair[] {
  const find = (one: Comparable, all: readonly Comparable[]) =>
    all.find(({ id }) => id === one.id)
  const inOrder = align(
    old,
    now,
    (a, b) => a.id === b.id,
    () => 0,
  )
  return inOrder.flatMap(({ before, after }): ClausePair[] => {
    if (before && after) return [{ before, after, moved: false }]
    if (before) return find(before, now) ? [] : [{ before, moved: false }]
    if (!after) return []
    const earlier = find(after, old)
    return earlier
      ? [{ before: earlier, after, moved: true }]
      : [{ after, moved: false }]
  })
}

/** Keys of citations of clauses that have another fragment now. */
function renamedTargets(
  pairs: readonly Pair<Comparable>[],
): ReadonlyMap<string, string> {
  return new Map(
    pairs.flatMap(({ before, after }) =>
      before && after ? [[`→#${before.id}`, `→#${after.id}`] as const] : [],
    ),
  )
}

/** All clauses inside conspicuous blocks. */
function setOff(text: readonly Comparable[]): ReadonlySet<Comparable> {
  const blocks = flatten(text).filter(({ kind }) => kind === 'conspicuous')
  return new Set(blocks.flatMap(({ clauses }) => flatten(clauses)))
}

function result({ before, after, moved }: ClausePair, view: View): Compared {
  const { cut, setOff, cited } = view
  const name = (clause: Comparable | undefined) =>
    (clause && cited.get(clause)) ?? ''
  const isTable = (after ?? before)?.kind === 'table'
  const [was, is] = [before?.html ?? '', after?.html ?? '']
  const rows = isTable ? compareTables(was, is, cut) : undefined
  const common = {
    ...{ moved, before, after, rows },
    cited: { before: name(before), after: name(after) },
  }
  if (before === undefined || after === undefined) {
    const text = (after ?? before)?.text ?? ''
    const change = after === undefined ? 'removed' : 'added'
    const run = after === undefined ? 'deleted' : 'inserted'
    const runs = isTable ? [] : [{ change: run, text } as const]
    return { change, form: undefined, ...common, runs }
  }
  const runs = isTable ? [] : compareWords(cut.before(was), cut.after(is))
  const stoodOut = setOff.before.has(before)
  const standsOut = setOff.after.has(after)
  const form =
    stoodOut === standsOut ? undefined : standsOut ? 'conspicuous' : 'plain'
  const renumbered = before.number !== after.number || before.id !== after.id
  const change =
    isReworded({ runs, rows }) || form !== undefined
      ? 'changed'
      : moved
        ? 'moved'
        : renumbered
          ? 'renumbered'
          : 'unchanged'
  return { change, form, ...common, runs }
}

/** Whether any word came or went. */
export function isReworded({
  runs,
  rows = [],
}: Pick<Compared, 'runs' | 'rows'>): boolean {
  const inRows = rows.flatMap(({ cells }) => cells.flat())
  return [...runs, ...inRows].some(({ change }) => change !== 'same')
}
