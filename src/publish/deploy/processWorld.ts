import { createHash, randomUUID } from 'node:crypto'
import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DeployWorld } from './goLive.ts'
import { showProgress } from './progress.ts'

/**
 * The world of this process: its clock, its terminal, and who it is. Only the
 * commands ask for it; tests make worlds of their own.
 */
export async function processWorld(
  print: (line: string) => void,
): Promise<DeployWorld> {
  const { stdout } = process
  // Ten lines about versions of Node to come, above each deploy.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'
  const rewrite = (line: string) => void stdout.write(`\r\u001b[K${line}`)
  return {
    print,
    progress: showProgress(print, stdout.isTTY ? rewrite : undefined),
    pace: {
      sleep: async milliseconds => void (await sleep(milliseconds)),
      random: Math.random,
      elapsed: () => Date.now(),
    },
    holder: {
      id: randomUUID(),
      machine: await machine(),
      process: process.pid,
      alive,
    },
  }
}

/**
 * Tells apart machines, their boots and containers, so that a number of a
 * process means one process; empty where the system does not say. A digest,
 * since the lock may be read by anybody.
 */
async function machine(): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const space = await readlink('/proc/self/ns/pid')
    const all = [hostname(), boot.trim(), space].join(' ')
    return createHash('sha256').update(all).digest('hex')
  } catch {
    return ''
  }
}

function alive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code !== 'ESRCH'
  }
}
