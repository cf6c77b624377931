import { gramParts } from './gramParts.ts'

/**
 * Documents of one bundle at most: of many, each is an index of its own, so
 * that none takes more memory to make than this many do.
 */
const most = 500

/** How many documents each bundle of an index has: (1037) -> [500, 500, 37] */
export function bundleSizes(documents: number): readonly number[] {
  const whole = Math.floor(documents / most)
  const rest = documents % most
  return [
    ...Array.from({ length: whole }, () => most),
    ...(rest > 0 || whole === 0 ? [rest] : []),
  ]
}

/** The place of the bundle that has a document, by the document's place. */
export function bundleOf(document: number): number {
  return Math.floor(document / most)
}

/**
 * The address of a bundle by its place among those of an index, whose first
 * is at `first`: ('/en/search/index/', 1) -> '/en/search/index-2/'
 */
export function bundleAt(first: string, place: number): string {
  return place === 0 ? first : first.replace(/\/$/, `-${place + 1}/`)
}

/** For each bundle, in how many parts its grams are: '128 128 18'. */
export function partsOfBundles(tag: string, documents: number): string {
  return bundleSizes(documents)
    .map(size => gramParts(tag, size))
    .join(' ')
}
