import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { compareBuilds } from '../src/bench/compareBuilds.ts'
import { formatBuilds } from '../src/bench/formatBuilds.ts'
import { eleventy } from '../src/bench/systems/eleventy.ts'
import { hugo, hugoIsMissing } from '../src/bench/systems/hugo.ts'
import { tiaowen } from '../src/bench/systems/tiaowen.ts'
import { readCount, readOptions } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

const readPages = (text: string) => readCount('pages', text, 2, 100_000)

await runCommand(async ({ args, print }) => {
  const { pages, runs } = readOptions(args, { pages: '100,1000', runs: '3' })
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-bench-'))
  const missing = await hugoIsMissing()
  if (missing) print(missing)
  const systems = [tiaowen, eleventy, ...(missing ? [] : [hugo])]
  print(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
  )
  try {
    for (const size of pages.split(',').map(readPages)) {
      const count = readCount('runs', runs)
      print(
        formatBuilds(await compareBuilds(folder, size, systems, count, print)),
      )
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
