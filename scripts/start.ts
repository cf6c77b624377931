import { startDevServer } from '../src/preview/devServer.ts'
import { readDay, readOptions } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, now }) => {
  const { locales, date, port } = readOptions(args, {
    locales: 'locales',
    date: '',
    port: '8080',
  })
  const dayIn = (zone: string) => readDay(date, zone, now)
  const options = { locales, watched: ['src'], port: Number(port) }
  const server = await startDevServer({ ...options, dayIn, print })
  print(`Serving ${server.url}  (edit ${locales}/, stop with Ctrl+C)`)
})
