import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Measure, measure } from './measure.ts'
import type { System } from './system.ts'

/** What a system took at one size, run by run. */
export interface Timed {
  readonly system: string
  readonly pages: number
  readonly runs: readonly Measure[]
}

/**
 * Lets each system build from cold, in the folder that it has, in turns, so
 * that a busy moment of the machine meets all of them alike.
 */
export async function compareBuilds(
  homes: ReadonlyMap<System, string>,
  pages: number,
  runs: number,
  say: (line: string) => void,
): Promise<readonly Timed[]> {
  const taken = new Map<System, Measure[]>()
  for (let run = 1; run <= runs; run += 1) {
    for (const [system, home] of homes) {
      for (const name of system.made) {
        await rm(join(home, name), { recursive: true, force: true })
      }
      const took = await measure({ line: system.build, folder: home })
      taken.set(system, [...(taken.get(system) ?? []), took])
      const { wall } = took
      say(`${pages} texts, run ${run}: ${system.name} ${wall.toFixed(1)} s`)
    }
  }
  return [...taken].map(([{ name }, all]) => ({
    ...{ system: name, pages, runs: all },
  }))
}
