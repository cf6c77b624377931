import { bundleAt, bundleSizes } from './bundles.ts'
import type { SearchDocument } from './document.ts'
import { searchIndex } from './searchIndex.ts'

/**
 * The files of an index in all its bundles; `first` is the path of the folder
 * of the first, `en/search/index/`. What `documentsOf` makes of texts is made
 * for one bundle after the other, so that of many texts it is never all there.
 */
export async function* searchBundles<Text>(
  first: string,
  tag: string,
  texts: readonly Text[],
  documentsOf: (texts: readonly Text[]) => readonly SearchDocument[],
): AsyncIterable<readonly [path: string, bytes: Uint8Array]> {
  let start = 0
  for (const [place, size] of bundleSizes(texts.length).entries()) {
    const documents = documentsOf(texts.slice(start, start + size))
    start += size
    for (const [path, bytes] of await searchIndex(tag, documents)) {
      if (place > 0 && isShared(path)) continue
      yield [bundleAt(first, place) + path, bytes]
    }
  }
}

/** What the first bundle has for all of them. */
function isShared(path: string): boolean {
  return /^(wasm\.|pagefind-worker\.js)/.test(path)
}
