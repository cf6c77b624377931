import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { listen } from '../publish/hosts/listen.ts'
import { lastWords } from './lastWords.ts'
import type { System } from './system.ts'

/** A system's own server, which follows edits. */
export interface Served {
  /** Address of the site, without a slash at the end. */
  readonly url: string
  readonly stop: () => void
}

/** How long a system may take until it serves its first page, in minutes. */
const patience = 10

/**
 * Starts a system's server in a folder, and waits until it serves a page.
 *
 * @throws Error with the end of what it said, where it ends or never does.
 */
export async function serve(
  system: System,
  folder: string,
  page: string,
): Promise<Served> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn('sh', ['-c', system.serve(port)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all which it starts ends with it.
    detached: true,
  })
  const said = lastWords(child.stdout, child.stderr)
  const stop = () => {
    process.off('exit', stop)
    if (child.exitCode === null && child.pid)
      process.kill(-child.pid, 'SIGKILL')
  }
  // Before the folder is removed, which it writes into.
  process.prependOnceListener('exit', stop)
  const end = performance.now() + patience * 60_000
  while (performance.now() < end && child.exitCode === null) {
    const answer = await fetch(url + page).catch(() => undefined)
    if (answer?.ok) return { url, stop }
    await setTimeout(100)
  }
  stop()
  throw new Error(`"${system.serve(port)}" serves no ${page}:\n${said()}`)
}

async function freePort(): Promise<number> {
  const { port, close } = await listen(createServer())
  await close()
  return port
}
