import { readReleases } from '../src/publish/deploy/commandLine.ts'
import { processWorld } from '../src/publish/deploy/processWorld.ts'
import { formatReleases, releases } from '../src/publish/deploy/releases.ts'
import { openStore } from '../src/publish/deploy/stores/openStore.ts'
import { readTarget } from '../src/publish/deploy/stores/target.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print }) => {
  const world = await processWorld(print)
  const store = await openStore(readTarget(readReleases(args)), world)
  for (const line of formatReleases(await releases(store), store.name)) {
    print(line)
  }
})
