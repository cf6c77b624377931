import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { exportUnits } from '../src/exchange/exportUnits.ts'
import { readArguments, readDay } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, now }) => {
  const {
    output,
    date,
    language: tag,
    ...options
  } = readArguments(args, {
    positionals: ['language'],
    options: {
      ...{ locales: 'locales', date: '', format: 'xliff2', document: '' },
      ...{ version: 'in-force', only: 'all', output: '' },
    },
  })
  const dayIn = (zone: string) => readDay(date, zone, now)
  const exported = await exportUnits({ ...options, tag, dayIn, tell: print })
  if (exported.units === 0) {
    print('There is nothing to translate, so nothing was written.')
    return
  }
  const file = output || exported.name
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, exported.text)
  const units = exported.units === 1 ? '1 unit' : `${exported.units} units`
  print(`Wrote ${file}: ${units} to translate into ${tag}.`)
})
