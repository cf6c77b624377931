import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { corpus } from './corpus.ts'
import { type Measure, measure } from './measure.ts'
import type { System } from './system.ts'

/** What a system took at one size, run by run. */
export interface Timed {
  readonly system: string
  readonly pages: number
  readonly runs: readonly Measure[]
}

/**
 * Lets each system build the same texts from cold, in turns, so that a busy
 * moment of the machine meets all of them alike.
 */
export async function compareBuilds(
  folder: string,
  pages: number,
  systems: readonly System[],
  runs: number,
  say: (line: string) => void,
): Promise<readonly Timed[]> {
  const texts = await corpus(pages)
  const homes = new Map<System, string>()
  for (const system of systems) {
    const home = join(folder, `${pages}`, system.name.replaceAll(/\W+/g, '-'))
    await mkdir(home, { recursive: true })
    await system.prepare(home, texts)
    homes.set(system, home)
  }
  const taken = new Map<System, Measure[]>()
  for (let run = 1; run <= runs; run += 1) {
    for (const [system, home] of homes) {
      for (const name of system.made) {
        await rm(join(home, name), { recursive: true, force: true })
      }
      const took = await measure({ line: system.build, folder: home })
      taken.set(system, [...(taken.get(system) ?? []), took])
      const { wall } = took
      say(`${pages} pages, run ${run}: ${system.name} ${wall.toFixed(1)} s`)
    }
  }
  return [...taken].map(([{ name }, all]) => ({
    ...{ system: name, pages, runs: all },
  }))
}
