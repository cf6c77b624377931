import { z } from 'zod'
import { DeployError } from './deployError.ts'
import type { Pace } from './pace.ts'
import { lockFile } from './places.ts'
import { describeOwn } from './stores/describe.ts'
import type { Read, Store } from './stores/store.ts'

/** After so long without a sign of life a lock counts for nothing. */
const expiry = 120_000
/** A sign of life is given at least so often. */
const beat = 20_000

/** The process that deploys. */
export interface Holder {
  /** No other has the same, ever. */
  readonly id: string
  /** Which machine, and which process on it, where that can be told. */
  readonly machine: string
  readonly process: number
  /** Whether a process of this machine is alive. */
  readonly alive: (process: number) => boolean
}

/** Held while a target is written to. */
export interface Lock {
  /**
   * Makes sure that the lock is still ours, at the store itself where
   * that was not done lately.
   *
   * @throws DeployError
   */
  readonly keep: (now?: 'now') => Promise<void>
  /** Takes the lock away, unless it is another's by now. */
  readonly release: () => Promise<void>
}

/** Who holds a lock. */
const schema = z.object({
  id: z.string(),
  machine: z.string(),
  process: z.number().int(),
})

/**
 * Locks a target against a second deploy. Where a store can put a file only
 * if there is none, that decides; where it cannot, each writes its own name,
 * waits, and reads whose is there.
 *
 * @throws DeployError where another holds it, and is alive.
 */
export async function lock(
  store: Store,
  holder: Holder,
  pace: Pace,
  force: boolean,
): Promise<Lock> {
  const { id, machine, process } = holder
  const body = new TextEncoder().encode(
    `${JSON.stringify({ id, machine, process })}\n`,
  )
  const create = () => store.create(lockFile, body, describeOwn(body))
  const held = await store.read(lockFile)
  if (held !== undefined) {
    if (!force) refuseLiving(held, await store.now(), holder, store.name)
    await store.delete(lockFile)
  }
  const made = await create()
  if (made === 'unsupported') {
    await store.put(lockFile, body, describeOwn(body))
  }
  // The second time it must be there, or the store overwrites unasked.
  const decided = made !== 'unsupported' && (await create()) === 'there'
  if (!decided || held !== undefined) await pace.sleep(store.settle)

  let last = pace.elapsed()
  const isOurs = async () => {
    const found = await store.read(lockFile)
    return found !== undefined && ownerOf(found)?.id === id
  }
  const keep = async (now?: 'now') => {
    // A clock that is set back counts as time that passed.
    const passed = Math.abs(pace.elapsed() - last)
    if (now === undefined && passed < beat) return
    last = pace.elapsed()
    if (!(await isOurs())) {
      throw new DeployError(
        `Another deploy has taken over ${store.name}. This one stops; look at what the other says.`,
      )
    }
    await store.put(lockFile, body, describeOwn(body))
  }
  if (!(await isOurs())) {
    throw new DeployError(
      `Another deploy began on ${store.name} at the same moment. Wait for it.`,
    )
  }
  const release = async () => {
    if (await isOurs()) await store.delete(lockFile)
  }
  return { keep, release }
}

function refuseLiving(
  held: Read,
  now: number,
  holder: Holder,
  name: string,
): void {
  const silent = now - held.modified
  const owner = ownerOf(held)
  const dead =
    owner !== undefined &&
    owner.machine !== '' &&
    owner.machine === holder.machine &&
    !holder.alive(owner.process)
  if (dead || silent > expiry) return
  const seconds = Math.max(0, Math.round(silent / 1000))
  const left = Math.max(1, Math.ceil((expiry - silent) / 1000))
  throw new DeployError(
    `Another deploy is at work on ${name}; it gave a sign of life ${seconds} s ago. Wait for it. If it was killed, wait ${left} s, or say --break-lock.`,
  )
}

function ownerOf({ body }: Read): z.output<typeof schema> | undefined {
  try {
    const text = new TextDecoder().decode(body)
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
