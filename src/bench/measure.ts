import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { lastWords } from './lastWords.ts'

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
 * shell says of its children (POSIX `times`), or, where that is more, what the
 * processes had taken when they were last seen: a program that is killed and
 * not waited for is missing in the former. Memory is the sum of the resident
 * sets of the processes (VmRSS in Linux's /proc), looked at every 50 ms, so
 * that pages which they share count for each.
 *
 * @throws Error with the end of what it said, where it fails.
 */
export async function measure({ line, folder }: Command): Promise<Measure> {
  const start = performance.now()
  const child = spawn('sh', ['-c', `( ${line} ) || exit 1; times >&3`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const said = lastWords(child.stdout, child.stderr)
  let times = ''
  child.stdio[3]?.on('data', data => {
    times += `${data}`
  })
  let running = true
  const looking = look(child.pid ?? 0, () => running)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  running = false
  const wall = (performance.now() - start) / 1000
  const { peak, cpu } = await looking
  if (code !== 0) throw new Error(`"${line}" failed:\n${said()}`)
  return { wall, cpu: Math.max(cpu, secondsOf(times)), peak }
}

/** ('0m0s 0m0s\n0m1.5s 0m0.5s\n'), of a shell and its children -> 2 */
function secondsOf(times: string): number {
  const children = times.trim().split('\n').at(-1) ?? ''
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)]
    .map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds))
    .reduce((all, seconds) => all + seconds, 0)
}

/** The most memory of a process and all below it, and the time they took. */
async function look(
  pid: number,
  running: () => boolean,
): Promise<Pick<Measure, 'peak' | 'cpu'>> {
  let peak = 0
  const taken = new Map<number, number>()
  while (running()) {
    const seen = await seeProcesses(pid)
    peak = Math.max(peak, sum(seen.map(({ memory }) => memory)))
    for (const each of seen) taken.set(each.pid, each.seconds)
    await new Promise(done => setTimeout(done, between))
  }
  return { peak, cpu: sum([...taken.values()]) }
}

/** A process at some moment, without those below it. */
interface Seen {
  readonly pid: number
  /** In MiB. */
  readonly memory: number
  /** Of processors, until now. */
  readonly seconds: number
}

/** A process and all below it; without numbers where there is no /proc. */
async function seeProcesses(pid: number): Promise<readonly Seen[]> {
  const read = (name: string) =>
    readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '')
  const status = await read('status')
  const memory = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(
    tasks.map(task => read(`task/${task}/children`)),
  )
  const children = lists.join(' ').split(' ').filter(Boolean).map(Number)
  const below = await Promise.all(children.map(seeProcesses))
  const seconds = secondsIn(await read('stat'))
  return [{ pid, memory, seconds }, ...below.flat()]
}

/** ('7 (node) S 1 … 250 50 …'), the line of /proc/7/stat -> 3 */
function secondsIn(stat: string): number {
  // After the name, which may have spaces; the 14th and 15th field in all.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return sum(fields.slice(11, 13).map(Number)) / ticks
}

/** In which Linux counts processor time, a second. */
const ticks = 100

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
