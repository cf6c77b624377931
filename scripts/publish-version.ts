import { readDay, readOptions } from '../src/publish/options.ts'
import { publishVersion } from '../src/publish/publishVersion.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, now }) => {
  const { locales, date, text, reason } = readOptions(args, {
    locales: 'locales',
    date: '',
    text: '',
    reason: '',
  })
  const dayIn = (zone: string) => readDay(date, zone, now)
  const { recorded, corrected, waiting } = await publishVersion({
    ...{ locales, dayIn, text, reason },
  })
  for (const key of recorded) print(`Recorded   ${key}`)
  for (const key of corrected) print(`Corrected  ${key}`)
  for (const key of waiting) print(`Not yet    ${key}, published later`)
  if (recorded.length + corrected.length + waiting.length === 0) {
    print('Nothing new: all texts are recorded, and as they were published.')
  }
})
