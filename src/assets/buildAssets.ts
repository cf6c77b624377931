import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Assets } from '../pages/site.ts'
import { keptBuild } from '../program/keptBuild.js'
import { sourceFolder } from '../program/sourceFolder.ts'

/** Files of a site by path from its root, without a leading slash. */
export type Files = ReadonlyMap<string, Uint8Array>

/** Browsers that the scripts and style sheets are made for. */
const target = ['chrome109', 'firefox115', 'safari16']

/** Each asset's name and the file it is made from. */
const sources: Readonly<Record<keyof Assets, string>> = {
  style: 'style.css',
  lists: 'lists.css',
  rare: 'rare.css',
  comparison: 'comparison.css',
  icon: 'icon.svg',
  badge: 'badge.svg',
  page: 'page.ts',
  terms: 'terms.ts',
  search: '../search/page.ts',
  citations: '../search/citation.ts',
  compare: 'compare/page.tsx',
  chooser: 'chooser.ts',
  missing: 'missing.ts',
}

/**
 * Makes the style sheet and scripts, small and each in one file, named by
 * a digest of its bytes: `assets/style-1a2b3c4d5e.css`. A badge of one's own
 * may be given in place of the drawn one.
 */
export async function buildAssets(
  badge?: string,
): Promise<{ assets: Assets; files: Files }> {
  const files = new Map<string, Uint8Array>()
  const named = await Promise.all(
    Object.entries(sources).map(async ([name, source]) => {
      const own = name === 'badge' ? badge : undefined
      const path = own ?? join(sourceFolder, 'assets', source)
      const extension = path.replace(/^.*\./, '').replace(/^tsx?$/, 'js')
      const bytes = await make(name, path)
      const digest = createHash('sha256').update(bytes).digest('hex')
      const file = `assets/${name}-${digest.slice(0, 10)}.${extension}`
      files.set(file, bytes)
      return [name, `/${file}`]
    }),
  )
  return { assets: Object.fromEntries(named), files }
}

async function make(name: string, path: string): Promise<Uint8Array> {
  if (!/\.(tsx?|css)$/.test(path)) return readFile(path)
  const made = await keptBuild(`asset-${name}`, '', {
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: 'esm',
    target,
    jsx: 'automatic',
    jsxImportSource: '#html',
    charset: 'utf8',
    legalComments: 'none',
  })
  return readFile(made)
}
