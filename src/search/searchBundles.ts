import { bundleAt, bundleSizes } from './bundles.ts'
import type { SearchDocument } from './document.ts'
import { openIndex } from './searchIndex.ts'

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

/** A bundle that was made. */
export interface MadeBundle {
  /** By path from the site's root. */
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[]
  /** Clauses that are found with it. */
  readonly entries: number
}

/** A bundle that is made while its documents come; see `IndexBuilder`. */
export interface BundleBuilder {
  readonly add: (document: SearchDocument) => void
  readonly sent: () => Promise<void>
  readonly finish: () => Promise<MadeBundle>
}

/** Begins the bundle of a folder, `en/search/index-2/`. */
export function openBundle(folder: string, tag: string): BundleBuilder {
  const { add, sent, finish } = openIndex(tag)
  let entries = 0
  return {
    add(document) {
      entries += document.clauses.length
      add(document)
    },
    sent,
    async finish() {
      const files = [...(await finish())]
        .filter(([path]) => !(/-\d+\/$/.test(folder) && isShared(path)))
        .map(([path, bytes]) => [folder + path, bytes] as const)
      return { files, entries }
    },
  }
}

/** What the first bundle has for all of them. */
function isShared(path: string): boolean {
  return /^(wasm\.|pagefind-worker\.js)/.test(path)
}
