import { expect, test } from 'vitest'
import { lock } from './lock.ts'
import { lockFile } from './places.ts'
import type { Store } from './stores/store.ts'
import { sampleFolder } from './testing/sampleFolder.ts'
import { quickPace, sampleWorld } from './testing/sampleWorld.ts'

/** A store that cannot put a file only where there is none, and says so. */
const unable = (store: Store): Store => ({
  ...store,
  create: async () => 'unsupported',
})

/** One that takes the condition, and overwrites all the same. */
const careless = (store: Store): Store => ({
  ...store,
  async create(path, ...given) {
    await store.put(path, ...given)
    return 'made'
  },
})

test.each([
  ['that knows the condition', (store: Store) => store],
  ['that refuses it', unable],
  ['that ignores it', careless],
])(
  'of several that begin at once at a store %s, one goes on',
  async (_, as) => {
    const folder = await sampleFolder()
    const store = as(folder.store)
    // All have written before the first looks whose name is there.
    let waiting = 0
    const meet = async () => {
      waiting += 1
      while (waiting < 4) await new Promise(resolve => setTimeout(resolve, 5))
    }
    const decided = store === folder.store
    const pace = { ...quickPace, sleep: decided ? quickPace.sleep : meet }
    const all = await Promise.allSettled(
      Array.from({ length: 4 }, () =>
        lock(store, sampleWorld().holder, pace, false),
      ),
    )
    const held = all.filter(({ status }) => status === 'fulfilled')
    expect(held).toHaveLength(1)
  },
)

test('a lock without a sign of life for two minutes counts for nothing', async () => {
  const { store } = await sampleFolder()
  await lock(store, sampleWorld().holder, quickPace, false)
  const later = (seconds: number): Store => ({
    ...store,
    now: async () => (await store.now()) + seconds * 1000,
  })
  const take = (seconds: number) =>
    lock(later(seconds), sampleWorld().holder, quickPace, false)
  await expect(take(110)).rejects.toThrow(
    /it gave a sign of life 110 s ago\. Wait for it\. If it was killed, wait 1\d s,/,
  )
  await take(121)
})

test('a sign of life is given as time passes', async () => {
  const { store } = await sampleFolder()
  let time = 0
  let signs = 0
  const counted: Store = {
    ...store,
    async put(path, ...given) {
      if (path === lockFile) signs += 1
      await store.put(path, ...given)
    },
  }
  const pace = { ...quickPace, elapsed: () => time }
  const held = await lock(counted, sampleWorld().holder, pace, false)
  const atFirst = signs
  for (time = 0; time < 100_000; time += 1000) await held.keep()
  expect(signs - atFirst).toBe(4)
  await held.release()
  await expect(held.keep('now')).rejects.toThrow(
    'Another deploy has taken over',
  )
})
