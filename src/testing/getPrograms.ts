import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { World } from './chromium.ts'

/** The Debian package of each program that some tests use, by its path. */
export type Programs = Readonly<Record<string, string>>

/**
 * Sees to it that programs are there: installs the Debian packages of those
 * that are not, as root or with a `sudo` that asks for no password. A missing
 * program is an error, never a skipped test.
 */
export async function getPrograms(
  programs: Programs,
  world: Pick<World, 'root' | 'exists' | 'run' | 'say'>,
): Promise<void> {
  const missing = () => Object.keys(programs).filter(it => !world.exists(it))
  const packages = [...new Set(missing().map(it => programs[it] ?? it))]
  if (packages.length === 0) return
  const before = `These tests need ${packages.join(' and ')}`
  world.say(`${before}. Installing from Debian, once:`)
  // Files of tests run side by side, and apt-get does not wait for another.
  const turn = ['--timeout', '1800', join(tmpdir(), 'tiaowen-apt-get.lock')]
  const rights = world.root ? [] : ['sudo', '-n']
  const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q']
  const patient = ['-o', 'DPkg::Lock::Timeout=600']
  const aptGet = (...args: string[]) =>
    world.run('flock', [...turn, ...rights, ...quiet, ...patient, ...args])
  // A stale source of someone else's fails the update, not what follows.
  await aptGet('update')
  await aptGet('install', '-y', '--no-install-recommends', ...packages)
  if (missing().length === 0) return
  const left = missing().join(', ')
  const mend = `apt-get install ${packages.join(' ')}`
  throw new Error(`${before}: ${left} is not there. Install it: ${mend}`)
}
