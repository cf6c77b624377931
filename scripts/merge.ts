import { readWords } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'
import { formatMerged } from '../src/publish/shards/formatMerged.ts'
import { merge } from '../src/publish/shards/merge.ts'

await runCommand(async ({ args, print }) => {
  const { options, words } = readWords(args, { output: 'dist' })
  const manifest = await merge(words, options.output)
  print(formatMerged(manifest, options.output, words.length))
})
