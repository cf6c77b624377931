import { writeFile } from 'node:fs/promises'
import { jsonSchemas } from '../src/library/jsonSchemas.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ print }) => {
  for (const [file, text] of Object.entries(jsonSchemas())) {
    await writeFile(`src/library/${file}`, text)
    print(`Wrote src/library/${file}`)
  }
})
