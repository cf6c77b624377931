import { readDay, readWords } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'
import { accept } from '../src/translation/accept.ts'
import { formatAccepted } from '../src/translation/formatAccepted.ts'

await runCommand(async ({ args, print, now }) => {
  const { options, words } = readWords(args, {
    locales: 'locales',
    date: '',
    language: '',
    text: '',
    clause: '',
  })
  const { locales, date, language, text, clause } = options
  const dayIn = (zone: string) => readDay(date, zone, now)
  const named = [language, text, ...words, clause]
  const all = { locales, dayIn, words: named, tell: print }
  print(formatAccepted(await accept(all)))
})
