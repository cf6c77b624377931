import { due } from '../src/publish/due.ts'
import { formatDue } from '../src/publish/formatDue.ts'
import { readDay, readOptions } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, fail, now }) => {
  const { locales, from } = readOptions(args, { locales: 'locales', from: '' })
  const dayIn = (zone: string) => readDay(from, zone, now, 'from')
  const found = await due(locales, dayIn)
  print(formatDue(found))
  if (found.days.some(({ problems }) => problems.length > 0)) fail()
})
