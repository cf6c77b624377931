import { writeFile } from 'node:fs/promises'
import { readArguments, readCount } from '../options.ts'
import { DeployError } from './deployError.ts'
import type { LiveOptions } from './goLive.ts'

const where = { to: '', endpoint: '', region: '', profile: '' }
const how = { keep: '5', concurrency: '8', purge: 'purge.txt' }
const whereFlags = ['path-style', 'insecure'] as const
const howFlags = [
  'dry-run',
  'overwrite',
  'delete-many',
  'break-lock',
  ...whereFlags,
] as const

/** The command line of `deploy`. */
export function readDeploy(args: readonly string[]) {
  const options = { ...where, from: 'dist', ...how }
  const flags = [...howFlags, 'again'] as const
  const read = readArguments(args, { options, flags })
  return { ...read, live: liveOptions(read, read.again) }
}

/** The command line of `rollback`. */
export function readRollback(args: readonly string[]) {
  const read = readArguments(args, {
    positionals: ['release'],
    options: { ...where, ...how },
    flags: howFlags,
  })
  return { ...read, live: liveOptions(read, true) }
}

/** The command line of `releases`. */
export function readReleases(args: readonly string[]) {
  return readArguments(args, { options: where, flags: whereFlags })
}

type Typed = Readonly<
  Record<keyof typeof how, string> & Record<(typeof howFlags)[number], boolean>
>

function liveOptions(typed: Typed, again: boolean): LiveOptions {
  return {
    keep: readCount('keep', typed.keep, 0),
    concurrency: readCount('concurrency', typed.concurrency, 1, 50),
    dryRun: typed['dry-run'],
    overwrite: typed.overwrite,
    deleteMany: typed['delete-many'],
    again,
    breakLock: typed['break-lock'],
    purge: addresses => writePurge(typed.purge, addresses),
  }
}

/** One address a line, as the consoles of CDNs take them. */
async function writePurge(
  file: string,
  addresses: readonly string[],
): Promise<void> {
  const text = addresses.map(address => `${address}\n`).join('')
  await writeFile(file, text).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : `${error}`
    throw new DeployError(
      `The addresses to purge cannot be written: ${why}. Name another file with --purge.`,
    )
  })
}
