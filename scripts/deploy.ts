import { readDeploy } from '../src/publish/deploy/commandLine.ts'
import { deploy } from '../src/publish/deploy/deploy.ts'
import { formatDeployed } from '../src/publish/deploy/formatPlan.ts'
import { processWorld } from '../src/publish/deploy/processWorld.ts'
import { openStore } from '../src/publish/deploy/stores/openStore.ts'
import { readTarget } from '../src/publish/deploy/stores/target.ts'
import { warnings } from '../src/publish/deploy/warnings.ts'
import { runCommand } from '../src/publish/runCommand.ts'

await runCommand(async ({ args, print, now }) => {
  const typed = readDeploy(args)
  const world = await processWorld(print)
  const store = await openStore(readTarget(typed), world)
  const made = await deploy(store, typed.from, typed.live, world)
  const told = typed.live.dryRun
    ? []
    : formatDeployed(made, store.name, typed.purge)
  const warned = await warnings(typed.from, now)
  for (const line of [...told, ...warned]) print(line)
})
