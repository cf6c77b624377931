import { builtRelease } from './builtRelease.ts'
import { type DeployWorld, goLive, type LiveOptions } from './goLive.ts'
import type { Plan } from './plan.ts'
import type { Store } from './stores/store.ts'

/**
 * Puts the built site in `from` up, and makes it live.
 *
 * @throws DeployError, OutputError
 */
export async function deploy(
  store: Store,
  from: string,
  options: LiveOptions,
  world: DeployWorld,
): Promise<Plan> {
  const { release, bytes } = await builtRelease(from, store)
  const choose = () => ({ release, bytes, back: false })
  return goLive(store, [release], choose, options, world)
}
