import { build } from '../src/publish/build.ts'
import { formatSummary } from '../src/publish/formatSummary.ts'
import { readArguments, readDay } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, now }) => {
  const start = performance.now()
  const { locales, output, cache, date, uncompressed, ...rest } = readArguments(
    args,
    {
      options: {
        locales: 'locales',
        output: 'dist',
        cache: 'node_modules/.cache/tiaowen',
        date: '',
        'only-locales': '',
      },
      flags: ['uncompressed'],
    },
  )
  const only = rest['only-locales']
  const dayIn = (zone: string) => readDay(date, zone, now)
  const summary = await build({
    ...{ locales, output, dayIn, only, cache },
    ...(uncompressed && { compressed: [] }),
  })
  const seconds = (performance.now() - start) / 1000
  print(formatSummary(summary, output, seconds))
})
