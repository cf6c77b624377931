// JavaScript, as Node runs it: it is what makes the rest into such.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import {
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../..')
const packages = join(root, 'node_modules')
const folder = join(packages, '.cache/tiaowen-program')
/** In milliseconds. */
const week = 7 * 24 * 60 * 60 * 1000

/**
 * Makes a module of this program, with all that it imports but packages, into
 * one script. It starts in a third of the time that a loader takes for hundreds
 * of modules.
 *
 * @param {string} module its path from the project's root: `scripts/build.ts`
 * @param {string} place the folder that keeps it, if it can
 * @returns {Promise<string>} the script's address, `file:///…/build-1a2b3c.mjs`
 */
export async function compile(module, place = folder) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [module],
    bundle: true,
    packages: 'external',
    outfile: join(place, 'script.mjs'),
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: '#html',
    // Those that ask stand in this folder.
    define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'silent',
  })
  const script = outputFiles[0]?.contents ?? new Uint8Array()
  const name = basename(module).replace(/\.\w+$/, '')
  const digest = createHash('sha256').update(script).digest('hex')
  const file = `${name}-${digest.slice(0, 10)}.mjs`
  const path = await keep(place, file, script).catch(async () => {
    // Nothing may be written there. Packages must be found from elsewhere, too.
    const other = await mkdtemp(join(tmpdir(), 'tiaowen-program-'))
    process.once('exit', () => rmSync(other, { recursive: true, force: true }))
    await symlink(packages, join(other, 'node_modules'), 'junction')
    return keep(other, file, script)
  })
  return pathToFileURL(path).href
}

/**
 * Keeps a script in a folder, as a whole or not at all; others of its name go
 * when they are a week old.
 *
 * @param {string} place the folder
 * @param {string} file
 * @param {Uint8Array} script
 * @returns {Promise<string>} its path
 */
async function keep(place, file, script) {
  const path = join(place, file)
  if (existsSync(path)) return path
  await mkdir(place, { recursive: true })
  const next = `${path}.${randomUUID()}`
  await writeFile(next, script)
  await rename(next, path)
  const name = file.replace(/-.*/, '-')
  for (const other of await readdir(place)) {
    const old = join(place, other)
    if (!other.startsWith(name) || other === file) continue
    const { mtimeMs } = await stat(old).catch(() => ({ mtimeMs: Infinity }))
    if (Date.now() - mtimeMs > week) await rm(old, { force: true })
  }
  return path
}
