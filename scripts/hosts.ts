import { resolve } from 'node:path'
import { loadLibrary } from '../src/library/loadLibrary.ts'
import { hostConfiguration } from '../src/publish/hosts/hostConfiguration.ts'
import { readArguments, readDay } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'
import { writeOutput } from '../src/publish/writeOutput.ts'

await runCommand(async ({ args, print, now }) => {
  const { host, locales, output, folder, chooser, ...server } = readArguments(
    args,
    {
      positionals: ['host'],
      options: {
        locales: 'locales',
        folder: resolve('dist'),
        listen: '',
        certificate: '',
        key: '',
        output: '',
      },
      flags: ['brotli', 'chooser'],
    },
  )
  const dayIn = (zone: string) => readDay('', zone, now)
  const { site } = await loadLibrary(locales, dayIn)
  const options = { ...server, folder, byLanguage: !chooser }
  const text = hostConfiguration(host, site, options)
  if (output === '') return print(text.trimEnd())
  await writeOutput(output, text, locales, true)
  print(`Wrote ${output}`)
})
