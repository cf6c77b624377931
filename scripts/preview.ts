import { preview } from '../src/publish/hosts/preview.ts'
import { readOptions, readPort } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print }) => {
  const { output, port } = readOptions(args, { output: 'dist', port: '8080' })
  const { url } = await preview(output, { port: readPort(port) })
  print(`Serving ${output} at ${url}  (stop with Ctrl+C)`)
})
