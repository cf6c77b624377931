import { compareBuilds, type Timed } from './compareBuilds.ts'
import { corpus } from './corpus.ts'
import { formatBuilds } from './formatBuilds.ts'
import { formatGrowth } from './formatGrowth.ts'
import { settle } from './settle.ts'
import type { System } from './system.ts'

export interface BenchOptions {
  /** An empty folder for everything that is made. */
  readonly folder: string
  /** How many texts, half of them Chinese: the whole is done for each. */
  readonly sizes: readonly number[]
  /** Cold builds of each system at each size. */
  readonly runs: number
  /** The systems for so many texts, the one to relate to first. */
  readonly systems: (pages: number) => readonly System[]
  /** Writes a line, or a table in Markdown. */
  readonly print: (line: string) => void
}

/** Lets systems build the same texts, and prints tables of what it took. */
export async function bench(options: BenchOptions): Promise<void> {
  const { folder, sizes, runs, systems, print } = options
  const all: Timed[] = []
  for (const pages of sizes) {
    const texts = await corpus(pages)
    const homes = new Map<System, string>()
    for (const system of systems(pages)) {
      homes.set(system, await settle(folder, system, texts))
    }
    const builds = await compareBuilds(homes, pages, runs, print)
    print(`\n${formatBuilds(builds)}\n`)
    all.push(...builds)
  }
  if (sizes.length > 1) print(`${formatGrowth(all)}\n`)
}
