import { newSite } from '../src/drafting/newSite.ts'
import { readWords } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, now }) => {
  const { options, words: tags } = readWords(args, { locales: 'locales' })
  const { locales } = options
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const made = await newSite({ locales, tags, timeZone, now })
  for (const file of made.files) print(`Wrote ${file}`)
  for (const tag of made.untranslated) {
    print(`The words of ${tag}/ui.json are English: translate them.`)
  }
  const folder = locales === 'locales' ? '' : ` -- --locales ${locales}`
  print(`
To write: "url" and "phone" in site.json, and "icp" and "police" where the site
has such numbers; the operator's name and address in each ui.json; the title
and the text in ${made.files.at(-1)}.
npm run check${folder} tells what is left. npm start${folder} shows the site.`)
})
