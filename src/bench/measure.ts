import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'

/** What a command took. */
export interface Measure {
  /** Seconds on the clock. */
  readonly wall: number
  /** Seconds of all processors together. */
  readonly cpu: number
  /** Most memory at a time, in MiB. */
  readonly peak: number
}

/** A command line for `sh`, and where it runs. */
export interface Command {
  readonly line: string
  readonly folder: string
}

/** Milliseconds between two looks at the memory. */
const between = 50

/**
 * Runs a command and everything that it starts. Processor time is what the
 * shell says of its children (POSIX `times`); memory is the sum of the
 * resident sets of the processes (VmRSS in Linux's /proc), looked at every
 * 50 ms, so that pages which they share count for each.
 *
 * @throws Error with the end of what it said, where it fails.
 */
export async function measure({ line, folder }: Command): Promise<Measure> {
  const start = performance.now()
  const child = spawn('sh', ['-c', `( ${line} ) || exit 1; times >&3`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  let said = ''
  let times = ''
  const collect = (data: unknown) => {
    said = `${said}${data}`.slice(-4000)
  }
  child.stdout?.on('data', collect)
  child.stderr?.on('data', collect)
  child.stdio[3]?.on('data', data => {
    times += `${data}`
  })
  let running = true
  const looking = peakOf(child.pid ?? 0, () => running)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  running = false
  const wall = (performance.now() - start) / 1000
  const peak = await looking
  if (code !== 0) throw new Error(`"${line}" failed:\n${said}`)
  return { wall, cpu: secondsOf(times), peak }
}

/** ('0m0s 0m0s\n0m1.5s 0m0.5s\n'), of a shell and its children -> 2 */
function secondsOf(times: string): number {
  const children = times.trim().split('\n').at(-1) ?? ''
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)]
    .map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds))
    .reduce((sum, seconds) => sum + seconds, 0)
}

async function peakOf(pid: number, running: () => boolean): Promise<number> {
  let peak = 0
  while (running()) {
    peak = Math.max(peak, await memoryOf(pid))
    await new Promise(done => setTimeout(done, between))
  }
  return peak
}

/** Of a process and all below it, in MiB; 0 where there is no /proc. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(
    tasks.map(task =>
      readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => ''),
    ),
  )
  const children = lists.join(' ').split(' ').filter(Boolean).map(Number)
  const below = await Promise.all(children.map(memoryOf))
  return own + below.reduce((sum, memory) => sum + memory, 0)
}
