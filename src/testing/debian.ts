import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { World } from './chromium.ts'

/** This machine, for tests that use programs of Debian (see getPrograms). */
export const debian: Pick<World, 'root' | 'exists' | 'run' | 'say'> = {
  root: process.getuid?.() === 0,
  exists: existsSync,
  say: line => void process.stderr.write(`${line}\n`),
  run: (program, args) =>
    new Promise(resolve => {
      const child = spawn(program, args, { stdio: 'inherit' })
      child.on('error', () => resolve(false))
      child.on('exit', code => resolve(code === 0))
    }),
}
