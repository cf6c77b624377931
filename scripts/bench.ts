import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { bench } from '../src/bench/bench.ts'
import { hugo, hugoIsMissing } from '../src/bench/systems/hugo.ts'
import { systems } from '../src/bench/systems.ts'
import { readArguments, readCount } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print }) => {
  const read = readArguments(args, {
    options: { pages: '100,1000', runs: '3', 'peers-up-to': '1000' },
    flags: ['peers'],
  })
  const readPages = (text: string) => readCount('pages', text, 2, 100_000)
  const sizes = read.pages.split(',').map(readPages)
  const runs = readCount('runs', read.runs)
  const most = readCount('peers-up-to', read['peers-up-to'], 2, 100_000)
  const missing = await hugoIsMissing()
  if (missing) print(missing)
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-bench-'))
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  print(`npm run bench -- ${args.join(' ')}`)
  print(
    `Node ${process.version}, ${cpus().length} × ${cpu?.model}, ${memory} GiB`,
  )
  try {
    await bench({
      ...{ folder, sizes, runs, print },
      systems: pages =>
        systems
          .filter(system => !missing || system !== hugo)
          .filter(({ packages }) => !packages || (read.peers && pages <= most)),
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
