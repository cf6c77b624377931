// JavaScript, as Node runs it: it is what makes the rest into such.
import { createHash, randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = join(import.meta.dirname, '../..')
const packages = join(root, 'node_modules')
/** The folder that keeps what is made, if it can. */
export const keptFolder = join(packages, '.cache/tiaowen-program')
/** In milliseconds. */
const week = 7 * 24 * 60 * 60 * 1000

/** What it depends on beside the files that esbuild reads. */
const settings = [
  join(root, 'package.json'),
  join(root, 'tsconfig.json'),
  join(packages, 'esbuild/package.json'),
]

/**
 * What is noted of a file that was made.
 *
 * @typedef {object} Note
 * @property {string} of a digest of what was asked for
 * @property {string} file its name
 * @property {readonly [path: string, sign: string][]} from what it was made of
 */

/**
 * What esbuild makes of some options: one file, named by a digest of its
 * bytes. It is made again when one of the files that it was made of was
 * written since, by its size and times, as Git does. Without it each
 * command would wait for esbuild (README, Speed).
 *
 * @param {string} name begins the file's name
 * @param {string} end ends it: `.mjs`
 * @param {import('esbuild').BuildOptions} options
 * @param {string} place the folder that keeps it, if it can
 * @returns {Promise<string>} the file's path
 */
export async function keptBuild(name, end, options, place = keptFolder) {
  const of = digest(JSON.stringify(options))
  const known = await knownIn(place, name, of)
  if (known !== undefined) return known
  const start = Date.now()
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    ...options,
    absWorkingDir: root,
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const content = outputFiles?.[0]?.contents ?? new Uint8Array()
  const file = `${name}-${digest(content).slice(0, 10)}${end}`
  const inputs = Object.keys(metafile?.inputs ?? {}).filter(
    path => !path.startsWith('<'),
  )
  const from = await signsOf(inputs.map(path => resolve(root, path)))
  // What was written while it was read may be read otherwise next time.
  const settled = from.every(([, sign]) => Number(sign.split(' ')[1]) < start)
  /** @type {Note} */
  const note = { of, file, from }
  return keep(place, name, content, note, settled).catch(async () =>
    keep(await placeElsewhere(), name, content, note, false),
  )
}

/**
 * @param {string} place
 * @param {string} name
 * @param {string} of
 * @returns {Promise<string | undefined>}
 */
async function knownIn(place, name, of) {
  try {
    /** @type {Note} */
    const note = JSON.parse(await readFile(join(place, `${name}.json`), 'utf8'))
    if (note.of !== of) return undefined
    const path = join(place, note.file)
    await stat(path)
    const now = await signsOf(note.from.map(([path]) => path))
    const same = JSON.stringify(now) === JSON.stringify(note.from)
    return same ? path : undefined
  } catch {
    // It was not made, or what it was made of is gone.
    return undefined
  }
}

/**
 * What tells whether files were written since, with those all depend on. Of
 * the two times, npm gives one to the files of all packages alike.
 *
 * @param {readonly string[]} paths
 * @returns {Promise<[path: string, sign: string][]>}
 */
async function signsOf(paths) {
  const all = [...new Set([...paths, ...settings])].sort()
  return Promise.all(
    all.map(async path => {
      const { size, mtimeMs, ctimeMs } = await stat(path)
      const sign = [size, mtimeMs, ctimeMs].join(' ')
      return /** @type {[string, string]} */ ([path, sign])
    }),
  )
}

/**
 * Keeps a file in a folder, as a whole or not at all; others of its name go
 * when they are a week old.
 *
 * @param {string} place the folder
 * @param {string} name
 * @param {Uint8Array} content
 * @param {Note} note
 * @param {boolean} noted whether it may be taken next time
 * @returns {Promise<string>} its path
 */
async function keep(place, name, content, note, noted) {
  const path = join(place, note.file)
  await mkdir(place, { recursive: true })
  await write(path, content)
  if (noted) await write(join(place, `${name}.json`), JSON.stringify(note))
  for (const other of await readdir(place)) {
    const old = join(place, other)
    if (!other.startsWith(`${name}-`) || other === note.file) continue
    const { mtimeMs } = await stat(old).catch(() => ({ mtimeMs: Infinity }))
    if (Date.now() - mtimeMs > week) await rm(old, { force: true })
  }
  return path
}

/**
 * @param {string} path
 * @param {Uint8Array | string} content
 */
async function write(path, content) {
  const next = `${path}.${randomUUID()}`
  await writeFile(next, content)
  await rename(next, path)
}

/** @type {Promise<string> | undefined} */
let elsewhere

/**
 * A folder for this process alone, in which packages are found, too.
 *
 * @returns {Promise<string>}
 */
function placeElsewhere() {
  elsewhere ??= (async () => {
    const other = await mkdtemp(join(tmpdir(), 'tiaowen-program-'))
    process.once('exit', () => rmSync(other, { recursive: true, force: true }))
    await symlink(packages, join(other, 'node_modules'), 'junction')
    return other
  })()
  return elsewhere
}

/** @param {Uint8Array | string} content */
function digest(content) {
  return createHash('sha256').update(content).digest('hex')
}
