import { writeFile } from 'node:fs/promises'
import { jsonSchemas } from '../src/library/jsonSchemas.ts'
import { readOptions } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print }) => {
  readOptions(args, {})
  for (const [file, text] of Object.entries(jsonSchemas())) {
    await writeFile(`src/library/${file}`, text)
    print(`Wrote src/library/${file}`)
  }
})
