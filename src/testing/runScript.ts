import { spawn } from 'node:child_process'

/** What a command said, and how it ended. */
export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `scripts/<name>.ts` as a person does, in a process of its own. */
export function runScript(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  /** Words of a shell to run before it, such as `ulimit -f 40`. */
  before = ':',
): Promise<Ran> {
  const node = [process.execPath, 'scripts/run.js', name]
  const command = ['-c', `${before}; exec "$@"`, 'sh', ...node, ...args]
  const child = spawn('sh', command, { env: { ...process.env, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', data => {
    stdout += data
  })
  child.stderr.on('data', data => {
    stderr += data
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout, stderr }))
  })
}
