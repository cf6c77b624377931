import { runCommand } from '../publish/runCommand.ts'
import { readStart } from './commandLine.ts'
import { startDevServer } from './devServer.ts'

/** The process that `npm start` begins anew when the program changes. */
await runCommand(async ({ args, print, now }) => {
  const read = readStart(args, now)
  const server = await startDevServer({ ...read, watched: ['src'], print })
  print(`Serving ${server.url}  (edit ${read.locales}/, stop with Ctrl+C)`)
  print(`Translations: ${server.url}translate/`)
})
