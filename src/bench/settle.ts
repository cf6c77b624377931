import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { CorpusText } from './corpus.ts'
import type { System } from './system.ts'

/** Nothing that a package wants to run or fetch when it is installed. */
const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent']

/**
 * Makes the folder in which a system builds the texts, `<system>/<pages>`
 * below the one that is given: its address. What the system needs of npm is
 * installed in `<system>` the first time, for texts of every size.
 *
 * @throws Error where a package cannot be installed.
 */
export async function settle(
  folder: string,
  system: System,
  texts: readonly CorpusText[],
): Promise<string> {
  const own = join(folder, system.name.replaceAll(/\W+/g, '-'))
  const home = join(own, `${texts.length}`)
  await mkdir(home, { recursive: true })
  if (system.packages && !existsSync(join(own, 'node_modules'))) {
    await writePackage(own, system.packages)
    await promisify(execFile)('npm', ['install', ...quietly], { cwd: own })
  }
  // Its caches go to the package that they are for, so to `home`.
  await writePackage(home)
  await system.prepare(home, texts)
  return home
}

async function writePackage(
  folder: string,
  dependencies: Readonly<Record<string, string>> = {},
): Promise<void> {
  const text = JSON.stringify({ private: true, dependencies })
  await writeFile(join(folder, 'package.json'), text)
}
