import { bundleAt, bundleSizes } from './bundles.ts'
import type { SearchDocument } from './document.ts'
import { searchIndex } from './searchIndex.ts'

/** A bundle of an index that is to be made. */
export interface Bundle<Text> {
  /** The path of its folder, `en/search/index-2/`. */
  readonly folder: string
  readonly texts: readonly Text[]
}

/**
 * An index in all its bundles; `first` is the path of the folder of the first,
 * `en/search/index/`.
 */
export function bundlesOf<Text>(
  first: string,
  texts: readonly Text[],
): readonly Bundle<Text>[] {
  let start = 0
  return bundleSizes(texts.length).map((size, place) => {
    const some = texts.slice(start, start + size)
    start += size
    return { folder: bundleAt(first, place), texts: some }
  })
}

/** The files of a bundle by path from the site's root. */
export async function bundleFiles(
  { folder }: Bundle<unknown>,
  tag: string,
  documents: readonly SearchDocument[],
): Promise<readonly (readonly [path: string, bytes: Uint8Array])[]> {
  const files = await searchIndex(tag, documents)
  return [...files]
    .filter(([path]) => !(/-\d+\/$/.test(folder) && isShared(path)))
    .map(([path, bytes]) => [folder + path, bytes])
}

/** What the first bundle has for all of them. */
function isShared(path: string): boolean {
  return /^(wasm\.|pagefind-worker\.js)/.test(path)
}
