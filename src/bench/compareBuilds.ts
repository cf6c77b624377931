import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { changeSentence } from './changeSentence.ts'
import type { CorpusText } from './corpus.ts'
import { inventedName } from './inventedName.ts'
import { type Measure, measure } from './measure.ts'
import { middleText } from './middleText.ts'
import type { System } from './system.ts'

/** What a system took at one size, run by run. */
export interface Timed {
  readonly system: string
  readonly pages: number
  readonly runs: readonly Measure[]
  /** What building again took after each run, where that was asked for. */
  readonly rebuilds: readonly Measure[]
}

/** What is compared, and how closely. */
export interface BuildsOptions {
  /** The folder that each system has. */
  readonly homes: ReadonlyMap<System, string>
  readonly texts: readonly CorpusText[]
  readonly runs: number
  /** Whether a sentence is changed after each run, and the site built again. */
  readonly rebuild: boolean
  readonly say: (line: string) => void
}

/**
 * Lets each system build from cold, in turns, so that a busy moment of the
 * machine meets all of them alike.
 */
export async function compareBuilds(
  options: BuildsOptions,
): Promise<readonly Timed[]> {
  const { homes, texts, runs, rebuild, say } = options
  const pages = texts.length
  const taken = new Map<System, Measure[]>()
  const again = new Map<System, Measure[]>()
  for (let run = 1; run <= runs; run += 1) {
    for (const [system, home] of homes) {
      const build = async (into: Map<System, Measure[]>, what: string) => {
        const took = await measure({ line: system.build, folder: home })
        into.set(system, [...(into.get(system) ?? []), took])
        const wall = took.wall.toFixed(1)
        say(`${pages} texts, run ${run}: ${system.name}${what} ${wall} s`)
      }
      for (const name of system.made) {
        // Not removed: where many files were a short while ago, ext4 takes
        // long to make new ones.
        const made = join(home, name)
        if (existsSync(made)) await rename(made, `${home}-${name}-${run}`)
      }
      await build(taken, '')
      if (!rebuild) continue
      const file = join(home, system.source(middleText(texts)))
      const text = await readFile(file, 'utf8')
      await writeFile(file, changeSentence(text, inventedName(run)))
      await build(again, ', one sentence changed,')
      await writeFile(file, text)
    }
  }
  return [...taken].map(([system, all]) => ({
    ...{ system: system.name, pages, runs: all },
    rebuilds: again.get(system) ?? [],
  }))
}
