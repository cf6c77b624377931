import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { readStart } from '../src/preview/commandLine.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, now }) => {
  // Told before: what watches would wait for a change of the program.
  const { dayIn } = readStart(args, now)
  dayIn('UTC')
  const tsx = fileURLToPath(import.meta.resolve('tsx/cli'))
  const watch = [tsx, 'watch', '--clear-screen=false', 'src/preview/serve.ts']
  const child = spawn(process.execPath, [...watch, ...args], {
    stdio: 'inherit',
  })
  // Ctrl+C reaches both; this one ends when the other has.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill())
  const [code] = await once(child, 'exit')
  process.exitCode = code ?? 1
})
