import type { DeployWorld, LiveOptions } from '../goLive.ts'
import type { Pace } from '../pace.ts'

/** Time that passes at once. */
export const quickPace: Pace = {
  sleep: async () => {},
  random: () => 0,
  elapsed: () => 0,
}

let count = 0

/** A process that deploys in a test, and what it printed. */
export function sampleWorld(): DeployWorld & { readonly lines: string[] } {
  const lines: string[] = []
  count += 1
  return {
    lines,
    print: line => void lines.push(line),
    progress: { step: () => {} },
    pace: quickPace,
    holder: { id: `${count}`, machine: '', process: 0, alive: () => true },
  }
}

/** What is typed where nothing is typed. */
export const plainOptions: LiveOptions = {
  ...{ keep: 5, concurrency: 4, dryRun: false, overwrite: false },
  ...{ deleteMany: false, again: false, breakLock: false },
  purge: async () => {},
}
