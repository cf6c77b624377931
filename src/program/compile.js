// JavaScript, as Node runs it: it is what makes the rest into such.
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { keptBuild, keptFolder } from './keptBuild.js'

/**
 * Makes a module of this program, with all that it imports but packages, into
 * one script. It starts in a third of the time that a loader takes for hundreds
 * of modules.
 *
 * @param {string} module its path from the project's root: `scripts/build.ts`
 * @param {string} place the folder that keeps it, if it can
 * @returns {Promise<string>} the script's address, `file:///…/build-1a2b3c.mjs`
 */
export async function compile(module, place = keptFolder) {
  const name = basename(module).replace(/\.\w+$/, '')
  /** @type {import('esbuild').BuildOptions} */
  const options = {
    entryPoints: [module],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: '#html',
    // Those that ask stand in this folder.
    define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
    outdir: place,
    sourcemap: 'inline',
    sourcesContent: false,
  }
  const script = await keptBuild(name, '.mjs', options, place)
  return pathToFileURL(script).href
}
