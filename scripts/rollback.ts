import { readRollback } from '../src/publish/deploy/commandLine.ts'
import { formatDeployed } from '../src/publish/deploy/formatPlan.ts'
import { processWorld } from '../src/publish/deploy/processWorld.ts'
import { rollback } from '../src/publish/deploy/rollback.ts'
import { openStore } from '../src/publish/deploy/stores/openStore.ts'
import { readTarget } from '../src/publish/deploy/stores/target.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print }) => {
  const typed = readRollback(args)
  const world = await processWorld(print)
  const store = await openStore(readTarget(typed), world)
  const made = await rollback(store, typed.release, typed.live, world)
  if (typed.live.dryRun) return
  for (const line of formatDeployed(made, store.name, typed.purge)) print(line)
})
