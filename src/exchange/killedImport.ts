import { spawn } from 'node:child_process'
import { type FSWatcher, watch } from 'node:fs'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect } from 'vitest'
import { edit, swap, tinySite } from '../library/tinySite.ts'
import { accept } from '../translation/accept.ts'
import { exportUnits } from './exportUnits.ts'
import { importUnits } from './importUnits.ts'

/** Imports that are killed while they write, and then run again. */

const day = '2026-11-22'
const dayIn = () => day
const record = 'en/translated.json'

/** What files hold, by path inside their folder. */
type Contents = ReadonlyMap<string, string>

/** A site whose translations wait to be imported. */
export interface Waiting {
  readonly locales: string
  /** The file that came back from a translation tool. */
  readonly file: string
  readonly before: Contents
  /** What the folder holds after an import that nothing stopped. */
  readonly after: Contents
  /** The files that it changes; the record is one of them. */
  readonly changing: readonly string[]
}

/** Makes a site of `count` documents, of each of which a clause was translated. */
export async function waitingImport(count: number): Promise<Waiting> {
  const names = Array.from({ length: count }, (_, index) => `d${100 + index}`)
  const text = (words: string) =>
    `---\ntitle: T\npublished: 2026-11-01\n---\n\n${words}\n`
  const documents = names.flatMap(name => [
    [`zh-CN/${name}/${day}.md`, text('可以使用。')] as const,
    [`en/${name}/${day}.md`, text('You may use it.')] as const,
  ])
  const list = swap('"notice"', ['notice', ...names].map(quoted).join())
  const locales = await tinySite({
    'site.json': list,
    ...Object.fromEntries(documents),
  })
  await accept({ locales, dayIn, words: ['en'] })
  for (const name of names) {
    const free = swap('可以使用', '可以免费使用')
    await edit(locales, `zh-CN/${name}/${day}.md`, free)
  }
  const { text: exported } = await exportUnits({
    ...{ locales, dayIn, tag: 'en', format: 'xliff2' },
    ...{ document: '', version: 'in-force', only: 'work' },
  })
  const file = join(locales, '..', 'en.xlf')
  await writeFile(file, exported.replaceAll('use it.', 'use it for free.'))
  const before = await contents(locales)
  const whole = await copyOf(locales)
  await importUnits({ locales: whole, dayIn, file, dryRun: false })
  const after = await contents(whole)
  const changing = [...after.keys()].filter(
    name => before.get(name) !== after.get(name),
  )
  expect(changing).toHaveLength(count + 1)
  return { locales, file, before, after, changing }
}

const quoted = (name: string) => `"${name}"`

/** How far an import had come when it was killed. */
export type Came = 'nothing' | 'some' | 'all'

/**
 * Kills an import about the time at which it puts files in place, and shows
 * that none is half written, that the record comes last, and that the same
 * import then completes. `patience`: from 0 to 1, how long it is let run.
 */
export async function killImport(
  { locales, file, before, after, changing }: Waiting,
  patience: number,
): Promise<Came> {
  const folder = await copyOf(locales)
  await runAndKill(folder, file, patience)
  const left = await contents(folder)
  const shown = [...left].filter(([name]) => !/(^|\/)\./.test(name))
  expect(shown.map(([name]) => name)).toEqual([...before.keys()])
  for (const [name, text] of shown) {
    expect([before.get(name), after.get(name)]).toContain(text)
  }
  const changed = shown.filter(([name, text]) => before.get(name) !== text)
  const wrote = changed.map(([name]) => name)
  if (wrote.includes(record)) expect(wrote).toEqual(changing)

  await expectComplete(folder, { file, after })
  if (wrote.length === 0) return 'nothing'
  return wrote.includes(record) ? 'all' : 'some'
}

/** Imports where the first `count` files are new, and the others old. */
export async function importFrom(
  { locales, file, after, changing }: Waiting,
  count: number,
): Promise<void> {
  const folder = await copyOf(locales)
  const texts = changing.filter(name => name !== record)
  for (const name of texts.slice(0, count)) {
    await writeFile(join(folder, name), after.get(name) ?? '')
  }
  await expectComplete(folder, { file, after })
}

async function expectComplete(
  locales: string,
  { file, after }: Pick<Waiting, 'file' | 'after'>,
): Promise<void> {
  await importUnits({ locales, dayIn, file, dryRun: false })
  expect(await contents(locales)).toEqual(after)
}

let copies = 0

async function copyOf(locales: string): Promise<string> {
  copies += 1
  const copy = join(locales, '..', `copy-${copies}`)
  await cp(locales, copy, { recursive: true })
  return copy
}

async function contents(folder: string): Promise<Contents> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = all
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted()
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8')))
  return new Map(
    files.map((file, index) => [relative(folder, file), texts[index] ?? '']),
  )
}

/**
 * Kills it while it writes beside the files, or as soon as it begins to put
 * them in place.
 */
function runAndKill(
  locales: string,
  file: string,
  patience: number,
): Promise<void> {
  const script = ['scripts/run.js', 'import', file]
  const options = ['--locales', locales, '--date', day]
  const child = spawn(process.execPath, [...script, ...options])
  const kill = () => void child.kill('SIGKILL')
  const first = join(locales, 'en/d100')
  const watcher: FSWatcher = watch(first, (_, name) => {
    if (patience > 0.3 && name?.startsWith('.')) return
    watcher.close()
    if (patience > 0.3) setTimeout(kill, (patience - 0.3) * 4)
    else setTimeout(kill, patience * 300)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => {
      watcher.close()
      resolve()
    })
  })
}
