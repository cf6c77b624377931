import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systems } from '../src/bench/systems.ts'
import { benchVisits } from '../src/bench/visit/benchVisits.ts'
import { searchBoxes } from '../src/bench/visit/searchBoxes.ts'
import { readArguments, readCount } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'
import { launchBrowser } from '../src/testing/browser.ts'
import setup from '../src/testing/setup.ts'

await runCommand(async ({ args, print }) => {
  const read = readArguments(args, {
    options: { pages: '100', runs: '3' },
    flags: ['peers'],
  })
  await setup()
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-bench-'))
  const browser = await launchBrowser()
  try {
    await benchVisits({
      ...{ folder, browser, print },
      pages: readCount('pages', read.pages, 2, 100_000),
      runs: readCount('runs', read.runs),
      systems: systems.filter(
        ({ name, packages }) =>
          name in searchBoxes && (read.peers || !packages),
      ),
    })
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
})
