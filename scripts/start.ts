import { startDevServer } from '../src/preview/devServer.ts'
import { readArguments, readDay, readPort } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, now }) => {
  const { locales, date, port, pseudo } = readArguments(args, {
    options: { locales: 'locales', date: '', port: '8080' },
    flags: ['pseudo'],
  })
  const dayIn = (zone: string) => readDay(date, zone, now)
  const options = { locales, watched: ['src'], pseudo, dayIn, print }
  const server = await startDevServer({ ...options, port: readPort(port) })
  print(`Serving ${server.url}  (edit ${locales}/, stop with Ctrl+C)`)
  print(`Translations: ${server.url}translate/`)
})
