import { loadWithDrafts } from '../src/library/loadWithDrafts.ts'
import { readDay, readWords } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'
import { formatDifferences } from '../src/translation/formatDifferences.ts'
import { formatStatus } from '../src/translation/formatStatus.ts'
import { status } from '../src/translation/status.ts'
import { readTarget } from '../src/translation/target.ts'

await runCommand(async ({ args, print, now }) => {
  const { options, words } = readWords(args, {
    locales: 'locales',
    date: '',
    diff: '',
  })
  const { locales, date, diff } = options
  const dayIn = (zone: string) => readDay(date, zone, now)
  const target = readTarget([diff, ...words])
  const { library } = await loadWithDrafts(locales, dayIn, {
    ...{ frozen: false, complete: false, needed: target.tag, tell: print },
  })
  const rows = status(library, target)
  const { source, drafts } = library.site
  print(
    diff === '' ? formatStatus(rows, drafts) : formatDifferences(rows, source),
  )
})
