import { readFile } from 'node:fs/promises'
import { keptBuild } from '../program/keptBuild.js'

/** Where Pagefind only tells the console that a file could not be loaded. */
const unheard =
  /console\.error\((`Failed to load the (?:meta index|index chunk))/g

/** Where it loads its WebAssembly from. */
const ownWasm = /\$\{this\.basePath\}wasm\./g

/** Where each bundle would start a WebAssembly of its own. */
const loadWasm = /this\.loadWasm\(/g

const firstBundle = "this.basePath.replace(/-\\d+\\/$/, '/')"

/**
 * Pagefind's worker made smaller, and so that a search fails when a part of
 * the index could not be loaded; otherwise it would find nothing there. Where
 * an index has several bundles, the WebAssembly of the first serves for all:
 * its glue knows one memory, and of two that start at the same time it would
 * read the one at the other's addresses.
 */
export async function workerScript(source: Uint8Array): Promise<Uint8Array> {
  const text = new TextDecoder().decode(source)
  const known =
    text.match(unheard)?.length === 2 &&
    text.match(ownWasm)?.length === 1 &&
    text.match(loadWasm)?.length === 1
  if (!known)
    throw new Error(
      "Pagefind's worker is not as version 1.5.2 has it. See workerScript.ts.",
    )
  const changed = text
    .replace(unheard, 'throw new Error($1')
    .replace(ownWasm, () => `\${${firstBundle}}wasm.`)
    .replace(loadWasm, 'self.loadingWasm ??= $&')
  const made = await keptBuild('pagefind-worker', '', {
    stdin: { contents: changed, loader: 'js' },
    minify: true,
    target: 'es2022',
    legalComments: 'none',
  })
  return readFile(made)
}
