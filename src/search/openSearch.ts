import { bundleAt } from './bundles.ts'
import type { OpenEngine } from './engine.ts'
import { joined } from './joined.ts'
import { openGrams } from './openGrams.ts'
import { parseQuery } from './query.ts'
import { openEngine } from './worker.ts'

/** Where an index is, as the page says it. */
export interface Bundles {
  /** Address of the folder of its first bundle: `/zh-CN/search/index/`. */
  readonly bundle: string
  /** For each of its bundles, see `gramParts`. */
  readonly parts: readonly number[]
}

/** An index that can be made ready before it is asked. */
export interface OpenSearch extends OpenEngine {
  /** Loads what a query will need, as far as it is typed. */
  prepare(query: string): void
}

/**
 * An index as a whole. Phrases in scripts without spaces are found by a few
 * kilobytes of our own; Pagefind with its WebAssembly is started for words.
 */
export function openSearch({ bundle, parts }: Bundles): OpenSearch {
  const bundles = parts.map((_, place) => bundleAt(bundle, place))
  let engine: OpenEngine | undefined
  const pagefind = () => {
    engine ??= openEngine(bundles)
    return engine
  }
  // Safari before 16.4 cannot read what is compressed inside.
  const able = 'DecompressionStream' in globalThis
  const grams = bundles.map((one, place) => openGrams(one, parts[place] ?? 1))
  const phrase = (text: string) => {
    const told = able ? grams.map(one => one.phrase(text)) : []
    const known = told.filter(one => one !== undefined)
    return known.length > 0 ? Promise.all(known).then(joined) : undefined
  }
  return {
    search: term => pagefind().search(term),
    phrase,
    articles: count =>
      able
        ? Promise.all(grams.map(one => one.articles(count))).then(joined)
        : undefined,
    prepare(query) {
      for (const { kind, text } of parseQuery(query)) {
        const known = kind === 'phrase' ? phrase(text) : undefined
        if (known) known.catch(() => {})
        else pagefind()
      }
    },
    close: () => engine?.close(),
  }
}
