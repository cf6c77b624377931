import { newVersion } from '../src/drafting/newVersion.ts'
import { readArguments } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, now }) => {
  const { document, day, locales, published } = readArguments(args, {
    positionals: ['document', 'day'],
    options: { locales: 'locales', published: '' },
  })
  const started = await newVersion({
    ...{ locales, document, date: day, published, now },
  })
  for (const { file, from } of started) print(`Wrote ${file}, from ${from}`)
  print(`
To write: "summary", what changes, in each of them; and the changes. A build
waits for the summaries. "kind" may be editorial or correction.`)
})
