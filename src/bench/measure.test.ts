import { expect, test } from 'vitest'
import { measure } from './measure.ts'

const folder = import.meta.dirname

// Where there is no /proc, nothing tells of it.
test.runIf(process.platform === 'linux')(
  'what is killed and not waited for is counted, too',
  async () => {
    const busy = `while (process.cpuUsage().user < 500000) {}
    console.log('done'); setTimeout(() => {}, 60000)`
    const start = `const { spawn } = require('child_process')
    const child = spawn(process.execPath, ['-e', process.argv[1]])
    child.stdout.on('data', () => setTimeout(() => {
      child.kill(); process.exit()
    }, 1000))`
    const line = `node -e "${start}" "${busy}"`
    const { cpu, peak } = await measure({ line, folder })
    expect(cpu).toBeGreaterThan(0.4)
    expect(peak).toBeGreaterThan(30)
  },
)

test('a command that fails says why', async () => {
  await expect(
    measure({ line: 'echo no such thing; exit 3', folder }),
  ).rejects.toThrow('"echo no such thing; exit 3" failed:\nno such thing')
})
