import { formatImport } from '../src/exchange/formatImport.ts'
import { importUnits } from '../src/exchange/importUnits.ts'
import { readArguments, readDay } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, now }) => {
  const {
    locales,
    date,
    file,
    'dry-run': dryRun,
  } = readArguments(args, {
    positionals: ['file'],
    options: { locales: 'locales', date: '' },
    flags: ['dry-run'],
  })
  const dayIn = (zone: string) => readDay(date, zone, now)
  const options = { locales, dayIn, file, dryRun, tell: print }
  const imported = await importUnits(options)
  print(formatImport(imported, dryRun))
})
