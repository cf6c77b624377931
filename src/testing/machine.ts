import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import type { World } from './chromium.ts'

/** This machine, as what gets programs for tests is to see it. */
export const machine: Pick<World, 'root' | 'exists' | 'run' | 'say'> = {
  root: process.getuid?.() === 0,
  exists(file) {
    try {
      accessSync(file, constants.X_OK)
      return statSync(file).isFile()
    } catch {
      return false
    }
  },
  run(program, args) {
    return new Promise(resolve => {
      spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
        .on('error', () => resolve(false))
        .on('close', code => resolve(code === 0))
    })
  },
  say: line => void process.stderr.write(`${line}\n`),
}
