import { expect, test } from 'vitest'
import { measure } from './measure.ts'

const busy = 'const end = Date.now() + 300; while (Date.now() < end) {}'
const folder = import.meta.dirname

test('what a command starts is counted, even if it is not waited for', async () => {
  const start = `const { spawn } = require('child_process')
    const child = spawn(process.execPath, ['-e', '${busy}; setTimeout(() => {}, 10000)'])
    setTimeout(() => { child.kill(); process.exit() }, 1500)`
  const { cpu, peak } = await measure({ line: `node -e "${start}"`, folder })
  expect(cpu).toBeGreaterThan(0.1)
  expect(peak).toBeGreaterThan(30)
})

test('a command that fails says why', async () => {
  await expect(
    measure({ line: 'echo no such thing; exit 3', folder }),
  ).rejects.toThrow('"echo no such thing; exit 3" failed:\nno such thing')
})
