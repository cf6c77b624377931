import { loadLibrary } from '../src/library/loadLibrary.ts'
import { formatWarnings } from '../src/problem.ts'
import { readDay, readOptions } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, now }) => {
  const { locales, date } = readOptions(args, {
    locales: 'locales',
    date: '',
  })
  const library = await loadLibrary(locales, zone => readDay(date, zone, now))
  const { versions, languages, warnings } = library
  const tags = languages.map(({ tag }) => tag).join(', ')
  if (warnings.length > 0) print(formatWarnings(warnings))
  print(`No problem in ${versions.length} texts (${tags}).`)
})
