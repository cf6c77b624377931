import { build } from '../src/publish/build.ts'
import { formatSummary } from '../src/publish/formatSummary.ts'
import { readDay, readOptions } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, now }) => {
  const start = performance.now()
  const options = readOptions(args, {
    locales: 'locales',
    output: 'dist',
    date: '',
    'only-locales': '',
  })
  const { locales, output, date, 'only-locales': only } = options
  const dayIn = (zone: string) => readDay(date, zone, now)
  const summary = await build({ locales, output, dayIn, only })
  const seconds = (performance.now() - start) / 1000
  print(formatSummary(summary, output, seconds))
})
