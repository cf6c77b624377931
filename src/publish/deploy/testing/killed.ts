import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** How a deploy ended that may have been killed. */
export interface Ended {
  /** Undefined where it was killed. */
  readonly code: number | undefined
  readonly said: string
  /** How long it ran, in milliseconds. */
  readonly took: number
}

/** Runs `npm run deploy` without npm, and kills it after some milliseconds. */
export async function killed(
  args: readonly string[],
  after: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const start = performance.now()
  const child = spawn(process.execPath, ['scripts/run.js', 'deploy', ...args], {
    env: { ...process.env, ...env },
  })
  let said = ''
  child.stdout.on('data', data => {
    said += data
  })
  child.stderr.on('data', data => {
    said += data
  })
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve(code ?? undefined))
  })
  const timer = new AbortController()
  const { signal } = timer
  const kill = sleep(after, undefined, { signal })
    .then(() => child.kill('SIGKILL'))
    .catch(() => {})
  const code = await ended
  timer.abort()
  await kill
  return { code, said, took: performance.now() - start }
}
