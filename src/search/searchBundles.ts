import { bundleAt, bundleSizes } from './bundles.ts'
import type { SearchDocument } from './document.ts'
import { searchIndex } from './searchIndex.ts'

/**
 * The files of an index in all its bundles, one bundle after the other; `first`
 * is the path of the first one's folder, `en/search/index/`.
 */
export async function* searchBundles(
  first: string,
  tag: string,
  documents: readonly SearchDocument[],
): AsyncIterable<readonly [path: string, bytes: Uint8Array]> {
  let start = 0
  for (const [place, size] of bundleSizes(documents.length).entries()) {
    const some = documents.slice(start, start + size)
    start += size
    for (const [path, bytes] of await searchIndex(tag, some)) {
      if (place > 0 && isShared(path)) continue
      yield [bundleAt(first, place) + path, bytes]
    }
  }
}

/** What the first bundle has for all of them. */
function isShared(path: string): boolean {
  return /^(wasm\.|pagefind-worker\.js)/.test(path)
}
