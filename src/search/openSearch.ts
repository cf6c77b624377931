import type { OpenEngine } from './engine.ts'
import { openGrams } from './openGrams.ts'
import { parseQuery } from './query.ts'
import { openEngine } from './worker.ts'

/** Where an index is, as the page says it. */
export interface Bundle {
  /** Address of its folder: `/zh-CN/search/index/`. */
  readonly bundle: string
  /** See `gramParts`. */
  readonly parts: number
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
export function openSearch({ bundle, parts }: Bundle): OpenSearch {
  let engine: OpenEngine | undefined
  const pagefind = () => {
    engine ??= openEngine(bundle)
    return engine
  }
  // Safari before 16.4 cannot read what is compressed inside.
  const able = 'DecompressionStream' in globalThis
  const phrase = able ? openGrams(bundle, parts) : () => undefined
  return {
    search: term => pagefind().search(term),
    phrase,
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
