import { check } from '../src/findings/check.ts'
import { readArguments, readDay } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, fail, now }) => {
  const { locales, date, format, drafts } = readArguments(args, {
    options: { locales: 'locales', date: '', format: 'text' },
    flags: ['drafts'],
  })
  const dayIn = (zone: string) => readDay(date, zone, now)
  const { output, sound } = await check(locales, dayIn, format, {
    drafts,
  })
  print(output)
  if (!sound) fail()
})
