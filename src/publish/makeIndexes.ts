import { digest } from '../legal/plainForm.ts'
import type { Version } from '../library/library.ts'
import { versionsOf } from '../library/versionsOf.ts'
import type { Site } from '../pages/site.ts'
import type { SearchDocument } from '../search/document.ts'
import { readBack } from '../search/readBack.ts'
import { type MadeBundle, openBundle } from '../search/searchBundles.ts'
import { searchAddress, searchDocuments } from '../search/searchDocuments.ts'
import { restSearch } from '../search/searchIndex.ts'
import { bundlesIn, type TextBundle } from './bundlesIn.ts'
import type { Outlet, PartBefore, Source } from './makeFiles.ts'

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
 * pages are made here, and would not get them meanwhile. Bundles that can stay
 * if their files are as they were are not waited for.
 */
export async function beginIndexes(
  outlet: Outlet,
  source: Source,
  site: Site,
): Promise<Indexes> {
  const { base } = site
  const bundles = bundlesIn(site)
  // One is sent to Pagefind while it makes the index of the other.
  const atATime = bundles.length > few ? 1 : 2
  const named = bundles.map(bundle => nameOf(bundle, source, outlet))
  const inTurn: Promise<Begun>[] = []
  const begun = bundles.map(beginInTurn)
  const entries = allMade()
  entries.catch(() => {})
  await Promise.allSettled(begun.filter((_, at) => !named[at]?.same))
  return { entries }

  async function allMade(): Promise<number> {
    const made = begun.map(async one => (await one).made)
    // Where one fails those before it are let end.
    await Promise.allSettled(made)
    const counts = await Promise.all(made)
    if (inTurn.length > few) await restSearch()
    return counts.reduce((sum, one) => sum + one, 0)
  }

  async function beginInTurn(bundle: TextBundle, at: number): Promise<Begun> {
    const its = named[at]
    const before = await outlet.again?.(bundle.folder, its?.key)
    if (before !== undefined) return { made: before.entries }
    const place = inTurn.length
    const one = begin(bundle, its, inTurn[place - atATime])
    inTurn.push(one)
    if (place < atATime) return one
    return { made: one.then(({ made }) => made) }
  }

  async function begin(
    bundle: TextBundle,
    named: Named | undefined,
    earlier: Promise<Begun> | undefined,
  ): Promise<Begun> {
    await (await earlier)?.made
    const beside = source.bundle(bundle)
    if (beside) return { made: take(bundle, named, beside) }
    const last = named && outlet.before?.(bundle.folder)
    const known = last ? sameTexts(bundle, named.words, last, base) : new Map()
    const { add, sent, finish } = openBundle(bundle.folder, bundle.tag)
    for (const one of searchedTexts(bundle, source, base, known)) add(one)
    // What fails is told by `finish`.
    await sent().catch(() => {})
    return { made: take(bundle, named, finish()) }
  }

  async function take(
    { folder }: TextBundle,
    named: Named | undefined,
    making: Promise<MadeBundle>,
  ): Promise<number> {
    const { files, entries } = await making
    for (const file of files) await outlet.take(...file)
    const paths = files.map(([path]) => path)
    if (named === undefined) return entries
    const { key, words } = named
    outlet.made?.(folder, { key, words, paths, entries })
    return entries
  }
}

/** A bundle that was made or is; the number is of the clauses in it. */
interface Begun {
  readonly made: number | Promise<number>
}

/** Names what a bundle follows from, and what the words of each text do. */
interface Named {
  readonly key: string
  readonly words: readonly string[]
  /** Whether the bundle was made before of just these. */
  readonly same: boolean
}

/** The names for a bundle, where they are known. */
function nameOf(
  { folder, dated, texts }: TextBundle,
  { wordsKey }: Source,
  outlet: Outlet,
): Named | undefined {
  const words = texts.flatMap(text => wordsKey(text) ?? [])
  if (words.length < texts.length) return undefined
  const key = digest(JSON.stringify([folder, dated, words]))
  return { key, words, same: outlet.same?.(folder, key) === true }
}

/** Texts of a bundle that were in it before with the same words. */
function sameTexts(
  { texts, dated }: TextBundle,
  words: readonly string[],
  { words: wordsBefore = [], files, read }: PartBefore,
  base: string,
): ReadonlyMap<Version, SearchDocument> {
  const before = new Set(wordsBefore)
  const same = texts.filter((_, at) => before.has(words[at] ?? ''))
  if (same.length === 0) return new Map()
  const documents = files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .flatMap(file => read(file) ?? [])
    .map(readBack)
  const found = new Map(documents.map(one => [one.address, one]))
  return new Map(
    same.flatMap(text => {
      const its = found.get(searchAddress(text, base, dated))
      return its ? [[text, its] as const] : []
    }),
  )
}

/**
 * What search knows of the texts of a bundle; those of which it is not `known`
 * are opened.
 */
function searchedTexts(
  { texts, dated }: TextBundle,
  { searched, open }: Source,
  base: string,
  known: ReadonlyMap<Version, SearchDocument>,
): readonly SearchDocument[] {
  const all = texts.map(text => known.get(text) ?? searched(text, dated))
  const lacking = texts.filter((_, at) => all[at] === undefined)
  const library = open(lacking.map(({ document }) => document))
  const { on } = versionsOf(library.versions)
  return texts.flatMap(({ tag, document, date }, at) => {
    const its = all[at]
    if (its) return its
    const opened = on(tag, document, date)
    return opened ? searchDocuments([opened], base, { dated }) : []
  })
}
