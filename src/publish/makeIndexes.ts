import { digest } from '../legal/plainForm.ts'
import type { Version } from '../library/library.ts'
import { versionsOf } from '../library/versionsOf.ts'
import type { Site } from '../pages/site.ts'
import type { SearchDocument } from '../search/document.ts'
import { type MadeBundle, openBundle } from '../search/searchBundles.ts'
import { searchDocuments } from '../search/searchDocuments.ts'
import { restSearch } from '../search/searchIndex.ts'
import { bundlesIn, type TextBundle } from './bundlesIn.ts'
import type { Outlet, Source } from './makeFiles.ts'

/** What search reads, while it is made. */
export interface Indexes {
  /** The number of clauses that it finds, when all is made. */
  readonly entries: Promise<number>
}

/** So many bundles take little time; of more than these, memory counts. */
const few = 4

/**
 * Begins to make what search reads, but for what was made before. When this
 * returns, Pagefind has the texts of the first bundles: it works on them while
 * pages are made here, and would not get them meanwhile.
 */
export async function beginIndexes(
  outlet: Outlet,
  source: Source,
  site: Site,
): Promise<Indexes> {
  const bundles = bundlesIn(site)
  // One is sent to Pagefind while it makes the index of the other.
  const atATime = bundles.length > few ? 1 : 2
  const inTurn: Promise<Begun>[] = []
  const begun = bundles.map(beginInTurn)
  const entries = allMade()
  entries.catch(() => {})
  await Promise.allSettled(begun)
  return { entries }

  async function allMade(): Promise<number> {
    const made = begun.map(async one => (await one).made)
    // Where one fails those before it are let end.
    await Promise.allSettled(made)
    const counts = await Promise.all(made)
    if (inTurn.length > few) await restSearch()
    return counts.reduce((sum, one) => sum + one, 0)
  }

  async function beginInTurn(bundle: TextBundle): Promise<Begun> {
    const key = keyOf(bundle, source)
    const before = await outlet.again?.(bundle.folder, key)
    if (before !== undefined) return { made: before.entries }
    const place = inTurn.length
    const its = begin(bundle, key, inTurn[place - atATime])
    inTurn.push(its)
    if (place < atATime) return its
    return { made: its.then(({ made }) => made) }
  }

  async function begin(
    bundle: TextBundle,
    key: string | undefined,
    earlier: Promise<Begun> | undefined,
  ): Promise<Begun> {
    await (await earlier)?.made
    const beside = source.bundle(bundle)
    if (beside) return { made: take(bundle, key, beside) }
    const { add, sent, finish } = openBundle(bundle.folder, bundle.tag)
    for (const one of searchedTexts(bundle, source, site.base)) add(one)
    // What fails is told by `finish`.
    await sent().catch(() => {})
    return { made: take(bundle, key, finish()) }
  }

  async function take(
    { folder }: TextBundle,
    key: string | undefined,
    making: Promise<MadeBundle>,
  ): Promise<number> {
    const { files, entries } = await making
    for (const file of files) await outlet.take(...file)
    const paths = files.map(([path]) => path)
    if (key !== undefined) outlet.made?.(folder, { key, paths, entries })
    return entries
  }
}

/** A bundle that was made or is; the number is of the clauses in it. */
interface Begun {
  readonly made: number | Promise<number>
}

/** Names what a bundle follows from, where it is known. */
function keyOf(
  { folder, dated, texts }: TextBundle,
  { wordsKey }: Source,
): string | undefined {
  const words = texts.map(wordsKey)
  if (words.includes(undefined)) return undefined
  return digest(JSON.stringify([folder, dated, words]))
}

/** What search knows of the texts of a bundle; those that lack it are opened. */
function searchedTexts(
  { texts, dated }: TextBundle,
  { searched, open }: Source,
  base: string,
): readonly SearchDocument[] {
  const known = new Map<Version, SearchDocument | undefined>(
    texts.map(text => [text, searched(text, dated)]),
  )
  const lacking = texts.filter(text => known.get(text) === undefined)
  const library = open(lacking.map(({ document }) => document))
  const { on } = versionsOf(library.versions)
  return texts.flatMap(text => {
    const its = known.get(text)
    if (its) return its
    const opened = on(text.tag, text.document, text.date)
    return opened ? searchDocuments([opened], base, { dated }) : []
  })
}
