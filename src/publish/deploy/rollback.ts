import { UsageError } from '../options.ts'
import type { Bucket } from './bucket.ts'
import { shortId } from './formatPlan.ts'
import { type DeployWorld, goLive, type LiveOptions } from './goLive.ts'
import type { Plan } from './plan.ts'
import type { Release } from './release.ts'
import type { Store } from './stores/store.ts'

/**
 * Makes an earlier release live again by copying at the store, where its bytes
 * still are. The pages that only later ones have go.
 *
 * @throws UsageError where no kept release has that id; DeployError
 */
export async function rollback(
  store: Store,
  id: string,
  options: LiveOptions,
  world: DeployWorld,
): Promise<Plan> {
  const choose = (bucket: Bucket) => ({
    ...{ release: find(bucket, id, store.name), bytes: new Map(), back: true },
  })
  return goLive(store, [], choose, options, world)
}

/** The one release that was live whose id begins so. */
function find({ state, releases }: Bucket, id: string, name: string): Release {
  const there = state.history.flatMap(it => releases.get(it.release) ?? [])
  const fitting = there.filter(({ release }) => release.startsWith(id))
  const [found] = fitting
  if (found !== undefined && fitting.length === 1) return found
  const listed = there.map(({ release }) => shortId(release)).join(', ')
  const problem =
    fitting.length > 1 ? 'could be more than one release' : 'is no release'
  throw new UsageError(
    there.length === 0
      ? `${name} has no releases. Deploy one first.`
      : `${id} ${problem} that ${name} keeps. Those are ${listed}.`,
  )
}
