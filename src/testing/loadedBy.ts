import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'node-html-parser'

const scheme = 'site://root'
const loading =
  'link[rel=stylesheet], link[rel=icon], link[rel=preload], ' +
  'link[rel=modulepreload], link[rel=prefetch], script[src], img[src]'

/**
 * The files that a page loads by itself, and these in turn: what its HTML
 * names, what style sheets and scripts import. Paths from `folder`, the root
 * of the host, the page's own first.
 */
export async function loadedBy(
  folder: string,
  address: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const load = async (path: string): Promise<void> => {
    if (files.has(path)) return
    const name = path.endsWith('/') ? `${path}index.html` : path
    const bytes = await readFile(join(folder, decodeURIComponent(name)))
    files.set(path, bytes)
    for (const inner of namedIn(name, bytes.toString())) {
      const { href, pathname } = new URL(inner, scheme + path)
      if (!href.startsWith(scheme)) throw new Error(`${path} loads ${href}`)
      await load(pathname)
    }
  }
  await load(address)
  return files
}

/** The addresses of what a file loads, as it names them. */
function namedIn(name: string, text: string): readonly string[] {
  if (name.endsWith('.html')) {
    return parse(text)
      .querySelectorAll(loading)
      .map(({ attributes: { href, src } }) => href ?? src ?? '')
  }
  if (name.endsWith('.css')) {
    const named = /@import\s*["']([^"']+)|url\(\s*["']?([^"')]+)/g
    return [...text.matchAll(named)].map(([, a, b]) => a ?? b ?? '')
  }
  if (name.endsWith('.js')) {
    // `import"x"` and `import{a}from"x"`; what is imported later, is not.
    const named = /\b(?:import|from)\s*["']([^"']+)["']/g
    return [...text.matchAll(named)].map(([, path]) => path ?? '')
  }
  return []
}
