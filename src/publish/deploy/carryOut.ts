import { atATime } from '../atATime.ts'
import type { Bucket } from './bucket.ts'
import type { Lock } from './lock.ts'
import { blobFolder, releaseFile, stateFile } from './places.ts'
import type { Plan, Step } from './plan.ts'
import type { Progress } from './progress.ts'
import type { State } from './state.ts'
import { describe, describeOwn } from './stores/describe.ts'
import type { Store } from './stores/store.ts'

/** What a plan is carried out with. */
export interface Work {
  readonly store: Store
  readonly lock: Lock
  /** Bytes by their SHA-256; all that the plan uploads. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
  /** How many requests are under way at a time. */
  readonly concurrency: number
  readonly progress: Progress
}

/**
 * Carries out a plan, phase by phase. What the release names is written down
 * before any of it is put up, so that whatever is there after a kill is known
 * as ours. The first failure ends it, and then nothing is deleted.
 */
export async function carryOut(
  plan: Plan,
  { state, files }: Bucket,
  work: Work,
): Promise<void> {
  const { store, lock } = work
  const { release, phases, deletions } = plan
  const id = release.release
  const attempted = [...new Set([...state.attempted, id])]
  const { takenBack } = plan.after
  await putJson(store, stateFile, { ...state, attempted, takenBack })
  const record = json(release)
  const known = files.get(releaseFile(id))
  if (known?.md5 !== describe(record).md5) {
    await store.put(releaseFile(id), record, describeOwn(record))
  }
  for (const phase of phases) {
    if (phase.steps.length === 0) continue
    await lock.keep('now')
    await inTurn(phase, work, step => write(step, work))
  }
  const remove = async (name: string, paths: readonly string[]) => {
    if (paths.length === 0) return
    await lock.keep('now')
    const steps = paths.map(path => ({ path }))
    await inTurn({ name, steps }, work, ({ path }) => store.delete(path))
  }
  await remove('deletions', [...deletions.site, ...deletions.blobs])
  await lock.keep('now')
  await putJson(store, stateFile, await stateOf(plan, state, store))
  await remove('records', deletions.releases)
}

/** The time is the store's own: that at which it was last written to. */
async function stateOf(
  { after, release }: Plan,
  before: State,
  store: Store,
): Promise<State> {
  const now = await store.now()
  const times = new Map(before.history.map(({ release, at }) => [release, at]))
  times.set(release.release, new Date(now).toISOString())
  const history = after.history.map(id => ({
    release: id,
    at: times.get(id) ?? new Date(now).toISOString(),
  }))
  return { ...after, attempted: [...after.attempted], history }
}

const unseen = {
  'content-type': 'application/octet-stream',
  'cache-control': 'no-store',
}

async function write(step: Step, { store, bytes }: Work): Promise<void> {
  const { path, file, from } = step
  const blob = path.startsWith(blobFolder)
  // Nobody is to find a second page in them.
  const described = blob ? { ...file, headers: store.keeps(unseen) } : file
  if (from !== undefined) return store.copy(from, path, described)
  const body = bytes.get(file.sha256)
  if (body === undefined) throw new Error(`${path} has no bytes`)
  return store.put(path, body, described)
}

/** Does all of a phase, and tells how far it is. */
async function inTurn<S extends { readonly path: string }>(
  { name, steps }: { readonly name: string; readonly steps: readonly S[] },
  { concurrency, lock, progress }: Work,
  act: (step: S) => Promise<void>,
): Promise<void> {
  let done = 0
  await atATime(concurrency, steps, async step => {
    await lock.keep()
    await act(step)
    done += 1
    progress.step(name, done, steps.length)
  })
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`)
}

async function putJson(store: Store, path: string, value: State) {
  const body = json(value)
  await store.put(path, body, describeOwn(body))
}
