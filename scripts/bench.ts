import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { bench } from '../src/bench/bench.ts'
import { hugo, hugoIsMissing } from '../src/bench/systems/hugo.ts'
import { tiaowen, uncompressed } from '../src/bench/systems/tiaowen.ts'
import { systems } from '../src/bench/systems.ts'
import { readArguments, readCount } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'
import { launchBrowser } from '../src/testing/browser.ts'
import findBrowser from '../src/testing/setup.ts'

await runCommand(async ({ args, print }) => {
  const read = readArguments(args, {
    options: {
      ...{ pages: '100,1000', runs: '3', edits: '10' },
      'peers-up-to': '1000',
    },
    flags: ['compressed', 'peers', 'rebuild', 'saving'],
  })
  const readPages = (name: string, text: string) =>
    readCount(name, text, 2, 100_000)
  const sizes = read.pages.split(',').map(text => readPages('pages', text))
  const most = readPages('peers-up-to', read['peers-up-to'])
  const runs = readCount('runs', read.runs, 0)
  const edits = readCount('edits', read.edits)
  const missing = await hugoIsMissing()
  if (missing) print(missing)
  if (read.saving) await findBrowser()
  const browser = read.saving ? await launchBrowser() : undefined
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-bench-'))
  // Ctrl+C ends servers and removes the folder, too.
  process.once('SIGINT', () => process.exit(130))
  const away = { recursive: true, force: true, maxRetries: 5 }
  process.once('exit', () => rmSync(folder, away))
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  print(['npm run bench --', ...args].join(' '))
  print(
    `Node ${process.version}, ${cpus().length} × ${cpu?.model}, ${memory} GiB`,
  )
  try {
    await bench({
      ...{ folder, sizes, runs, edits, browser, print },
      rebuild: read.rebuild,
      systems: pages =>
        [uncompressed, ...systems]
          .filter(system => !missing || system !== hugo)
          .filter(system => read.compressed || system !== tiaowen)
          .filter(({ packages }) => !packages || (read.peers && pages <= most)),
    })
  } finally {
    await browser?.close()
  }
})
