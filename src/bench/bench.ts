import type { Browser } from 'playwright-core'
import { compareBuilds, type Timed } from './compareBuilds.ts'
import { compareSaving, type Saving } from './compareSaving.ts'
import { corpus } from './corpus.ts'
import { formatBuilds } from './formatBuilds.ts'
import { formatGrowth } from './formatGrowth.ts'
import { formatRebuilds } from './formatRebuilds.ts'
import { formatSaving } from './formatSaving.ts'
import { settle } from './settle.ts'
import type { System } from './system.ts'

export interface BenchOptions {
  /** An empty folder for everything that is made. */
  readonly folder: string
  /** How many texts, half of them Chinese: the whole is done for each. */
  readonly sizes: readonly number[]
  /** Cold builds of each system at each size; none where it is 0. */
  readonly runs: number
  /** Whether each is followed by a build after one changed sentence. */
  readonly rebuild: boolean
  /** How often a sentence is saved while a browser shows the page. */
  readonly edits: number
  /** The browser for that; nothing is saved where it is left out. */
  readonly browser: Browser | undefined
  /** The systems for so many texts, the one to relate to first. */
  readonly systems: (pages: number) => readonly System[]
  /** Writes a line, or a table in Markdown. */
  readonly print: (line: string) => void
}

/** Lets systems build the same texts, and prints tables of what it took. */
export async function bench(options: BenchOptions): Promise<void> {
  const { folder, sizes, runs, systems, browser, print: say } = options
  const builds: Timed[] = []
  const savings: Saving[] = []
  for (const pages of sizes) {
    const texts = await corpus(pages)
    const homes = new Map<System, string>()
    for (const system of systems(pages)) {
      say(`${pages} texts for ${system.name}`)
      homes.set(system, await settle(folder, system, texts))
    }
    const built = await compareBuilds({ ...options, homes, texts, say })
    if (runs > 0) say(`\n${formatBuilds(built)}\n`)
    builds.push(...built)
    if (browser === undefined) continue
    const { edits } = options
    const shown = await compareSaving({ homes, texts, edits, browser, say })
    savings.push(...shown)
  }
  if (runs > 0 && sizes.length > 1) say(`\n${formatGrowth(builds)}\n`)
  if (runs > 0 && options.rebuild) say(`\n${formatRebuilds(builds)}\n`)
  if (browser !== undefined) say(`\n${formatSaving(savings)}\n`)
}
