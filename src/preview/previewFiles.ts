import type { Files } from '../assets/buildAssets.ts'
import { allPages, findPage } from '../pages/findPage.ts'
import { pathOf } from '../pages/pathOf.ts'
import type { Site } from '../pages/site.ts'
import { type Part, partsOfPath } from './parts.ts'

/** Files by path from the site's root, each made when it is asked for. */
export type PreviewFiles = Pick<Files, 'get' | 'has'> &
  Iterable<readonly [string, Uint8Array]>

/** All files of a site but its search index. */
export function previewFiles(site: Site, assets: Files): PreviewFiles {
  const made = new Map(assets)
  const encoder = new TextEncoder()
  const find = (path: string) => findPage(site, addressOf(path))
  function get(path: string): Uint8Array | undefined {
    const known = made.get(path)
    if (known !== undefined) return known
    const page = find(path)
    if (page === undefined) return undefined
    const bytes = encoder.encode(page.make())
    made.set(path, bytes)
    return bytes
  }
  return {
    get,
    has: path => made.has(path) || find(path) !== undefined,
    *[Symbol.iterator]() {
      yield* assets
      for (const { address, make } of allPages(site)) {
        yield [pathOf(address), encoder.encode(make())] as const
      }
    },
  }
}

/** The same, with what was left out as other files have it, part by part. */
export function filesBehind(
  files: PreviewFiles,
  behind: ReadonlyMap<Part, PreviewFiles>,
): PreviewFiles {
  const leftOut = new Set(behind.keys())
  const others = (path: string) =>
    partsOfPath(path, leftOut).flatMap(part => behind.get(part) ?? [])
  return {
    get: path =>
      files.get(path) ??
      others(path)
        .find(other => other.has(path))
        ?.get(path),
    has: path => files.has(path) || others(path).some(other => other.has(path)),
    [Symbol.iterator]: () => files[Symbol.iterator](),
  }
}

/** ('en/terms/index.html') -> '/en/terms/' */
function addressOf(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`
}
