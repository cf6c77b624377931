import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { getPrograms, type Programs } from './getPrograms.ts'

/** Sees to it that programs are on this machine; see `getPrograms`. */
export function installPrograms(programs: Programs): Promise<void> {
  return getPrograms(programs, {
    root: process.getuid?.() === 0,
    // A library counts as well, which nobody may execute.
    exists: existsSync,
    say: line => void process.stderr.write(`${line}\n`),
    run: (program, args) =>
      new Promise(resolve => {
        const child = spawn(program, args, { stdio: 'inherit' })
        child.on('error', () => resolve(false))
        child.on('exit', code => resolve(code === 0))
      }),
  })
}
