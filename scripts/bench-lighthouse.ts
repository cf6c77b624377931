import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchLighthouse } from '../src/bench/lighthouse/benchLighthouse.ts'
import { readOptions } from '../src/publish/options.ts'
import { runCommand } from '../src/publish/runCommand.ts'
import setup from '../src/testing/setup.ts'

await runCommand(async ({ args, now, print }) => {
  const { locales } = readOptions(args, { locales: 'locales' })
  await setup()
  const chromium = process.env['CHROMIUM_PATH'] ?? ''
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-bench-'))
  try {
    await benchLighthouse({ folder, locales, now, chromium, print })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
