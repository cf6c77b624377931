import { newLanguage } from '../src/drafting/newLanguage.ts'
import { readArguments } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, now }) => {
  const { language: tag, locales } = readArguments(args, {
    positionals: ['language'],
    options: { locales: 'locales' },
  })
  const made = await newLanguage({ locales, tag, now })
  for (const file of made.files) print(`Wrote   ${file}`)
  print(`Draft   ${tag}, in ${locales}/site.json`)
  const words = made.translated
    ? 'operator.name and operator.address in ui.json'
    : 'ui.json, numbering and citation included'
  print(`
To translate: ${words}, and the texts, which are
copies of ${made.source}. npm start shows the draft; npm run build leaves it out.
To publish it, move "${tag}" from "drafts" to "locales" in site.json.`)
})
