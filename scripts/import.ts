import { formatImport } from '../src/exchange/formatImport.ts'
import { importUnits } from '../src/exchange/importUnits.ts'
import { readDay, readOptions, UsageError } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, now }) => {
  const dryRun = args.includes('--dry-run')
  const [file = '', ...rest] = args.filter(arg => arg !== '--dry-run')
  if (file === '' || file.startsWith('-')) {
    throw new UsageError(
      'Name the file first: npm run import -- FILE [--dry-run].',
    )
  }
  const { locales, date } = readOptions(rest, { locales: 'locales', date: '' })
  const dayIn = (zone: string) => readDay(date, zone, now)
  const imported = await importUnits({ locales, dayIn, file, dryRun })
  print(formatImport(imported, dryRun))
})
