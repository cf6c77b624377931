import { exportUnits } from '../src/exchange/exportUnits.ts'
import { readArguments, readDay } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'
import { writeOutput } from '../src/publish/writeOutput.ts'

await runCommand(async ({ args, print, now }) => {
  const {
    output,
    overwrite,
    date,
    language: tag,
    ...options
  } = readArguments(args, {
    positionals: ['language'],
    options: {
      ...{ locales: 'locales', date: '', format: 'xliff2', document: '' },
      ...{ version: '', only: 'all', output: '' },
    },
    flags: ['overwrite'],
  })
  const dayIn = (zone: string) => readDay(date, zone, now)
  const exported = await exportUnits({ ...options, tag, dayIn, tell: print })
  if (exported.units === 0) {
    print('There is nothing to translate, so nothing was written.')
    return
  }
  const file = output || exported.name
  await writeOutput(file, exported.text, options.locales, overwrite)
  const units = exported.units === 1 ? '1 unit' : `${exported.units} units`
  print(`Wrote ${file}: ${units} to translate into ${tag}.`)
})
