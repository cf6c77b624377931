import { check } from '../src/findings/check.ts'
import { readDay, readOptions } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, fail, now }) => {
  const { locales, date, format } = readOptions(args, {
    locales: 'locales',
    date: '',
    format: 'text',
  })
  const dayIn = (zone: string) => readDay(date, zone, now)
  const { output, sound } = await check(locales, dayIn, format)
  print(output)
  if (!sound) fail()
})
