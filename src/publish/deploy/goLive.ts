import { type Bucket, readBucket } from './bucket.ts'
import type { BuiltRelease } from './builtRelease.ts'
import { carryOut } from './carryOut.ts'
import { DeployError } from './deployError.ts'
import { formatPlan, shortId } from './formatPlan.ts'
import { type Holder, lock } from './lock.ts'
import type { Pace } from './pace.ts'
import { type Plan, plan } from './plan.ts'
import type { Progress } from './progress.ts'
import type { Release } from './release.ts'
import type { Store } from './stores/store.ts'

/** How a release is made live. */
export interface LiveOptions {
  /** How many releases before it can be taken back to. */
  readonly keep: number
  readonly concurrency: number
  /** Only says what would be done. */
  readonly dryRun: boolean
  /** Whether files of someone else may be overwritten. */
  readonly overwrite: boolean
  /** Whether more than half of all files may be deleted. */
  readonly deleteMany: boolean
  /** Whether a release that was taken back may be deployed again. */
  readonly again: boolean
  /** Whether a lock that someone holds is broken. */
  readonly breakLock: boolean
  /** Takes the addresses that caches must forget, before anything changes. */
  readonly purge: (addresses: readonly string[]) => Promise<void>
}

/** What a deploy is given of the world. */
export interface DeployWorld {
  readonly print: (line: string) => void
  readonly progress: Progress
  readonly pace: Pace
  readonly holder: Holder
}

/** Which release is to be live: one at hand, or one that the store has. */
export type Choice = (bucket: Bucket) => {
  readonly release: Release
  readonly bytes: BuiltRelease['bytes']
  /** Whether it takes back the releases after it. */
  readonly back: boolean
}

/**
 * Makes a release live, or leaves the one that is: nothing is written before
 * the whole plan was found good.
 *
 * @throws DeployError
 */
export async function goLive(
  store: Store,
  candidates: readonly Release[],
  choose: Choice,
  options: LiveOptions,
  world: DeployWorld,
): Promise<Plan> {
  const look = async () => {
    const bucket = await readBucket(store, candidates)
    const { release, bytes, back } = choose(bucket)
    const { keep } = options
    const local = new Set(bytes.keys())
    const made = plan(bucket, release, { keep, local, back })
    const undone = !back && bucket.state.takenBack.includes(release.release)
    refuse(made, undone, store, options)
    return { bucket, bytes, made }
  }
  const { print, progress, pace, holder } = world
  if (options.dryRun) {
    const { made } = await look()
    for (const line of formatPlan(made, store.name)) print(line)
    return made
  }
  const held = await lock(store, holder, pace, options.breakLock)
  try {
    await store.tidy()
    const { bucket, bytes, made } = await look()
    await options.purge(made.purge)
    const { concurrency } = options
    if (isNeeded(made, bucket)) {
      await carryOut(made, bucket, {
        ...{ store, lock: held, bytes, concurrency, progress },
      })
    }
    return made
  } finally {
    // A lock that cannot be taken away expires; what failed before counts.
    await held.release().catch(() => {})
  }
}

function isNeeded(made: Plan, { state }: Bucket): boolean {
  const { phases, deletions, after } = made
  const gone = [deletions.site, deletions.blobs, deletions.releases]
  const same =
    state.attempted.length === 0 &&
    state.withdrawn.join() === after.withdrawn.join() &&
    state.takenBack.join() === after.takenBack.join() &&
    state.history.map(({ release }) => release).join() === after.history.join()
  const nothing = [...phases.map(({ steps }) => steps), ...gone].every(
    list => list.length === 0,
  )
  return !same || !nothing
}

/**
 * All that stands against a plan, told together. One is `undone` that makes
 * live what was taken back: a build at night would do so unseen.
 */
function refuse(
  made: Plan,
  undone: boolean,
  store: Store,
  options: LiveOptions,
): void {
  const { foreign, missing, deletions, release } = made
  const problems: string[] = []
  if (undone && !options.again) {
    problems.push(
      `${shortId(release.release)} was taken back from ${store.name}. Mend the content, build and deploy again; or, if this release is to be live after all, say --again.`,
    )
  }
  if (foreign.length > 0 && !options.overwrite) {
    problems.push(
      `${store.name} has files of someone else at addresses of this site: ${shortList(foreign)}. Move them away, name another prefix, or say --overwrite.`,
    )
  }
  if (missing.length > 0) {
    problems.push(
      `${release.release} cannot be put together: ${store.name} has no more the bytes of ${shortList(missing)}. Build it again, and deploy it.`,
    )
  }
  const count = deletions.site.length
  if (count * 2 > deletions.ours && !options.deleteMany) {
    problems.push(
      `This would delete ${count} of ${deletions.ours} files: ${shortList(deletions.site)}. If that is meant, say --delete-many.`,
    )
  }
  if (problems.length > 0) throw new DeployError(problems.join('\n'))
}

/** (['a', 'b']) -> 'a, b', and how many more where there are many */
function shortList(paths: readonly string[]): string {
  const shown = paths.slice(0, 10).join(', ')
  return paths.length > 10 ? `${shown} and ${paths.length - 10} more` : shown
}
