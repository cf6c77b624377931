import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test, vi } from 'vitest'
import { runScript } from '../../testing/runScript.ts'
import { builtRelease } from './builtRelease.ts'
import { deploy } from './deploy.ts'
import { folderStore } from './stores/folderStore.ts'
import type { Store } from './stores/store.ts'
import { formatKilled, killOften } from './testing/killOften.ts'
import { type SampleFolder, sampleFolder } from './testing/sampleFolder.ts'
import { sampleSite } from './testing/sampleRelease.ts'
import { plainOptions, sampleWorld } from './testing/sampleWorld.ts'
import { whatIsBroken } from './testing/whatIsBroken.ts'

/** What visitors get while and after a deploy breaks off. */

// Each deploy is a process of its own, slow to start on a busy machine.
vi.setConfig({ testTimeout: 120_000 })

const few = { pages: 2 }
const first = sampleSite('first', few)
const second = sampleSite('second', few)

/** Two releases, the first of them live, and a file of someone else. */
async function twoReleases() {
  const folder = await sampleFolder()
  const [a, b] = await Promise.all([
    folder.built('a', first),
    folder.built('b', second),
  ])
  await deploy(folder.store, a, plainOptions, sampleWorld())
  await writeFile(join(folder.target, 'logo.png'), 'Elsewhere')
  const releaseOf = async (from: string) =>
    (await builtRelease(from, folder.store)).release
  return { folder, a, b, before: await releaseOf(a), after: await releaseOf(b) }
}

async function expectForeignUntouched({ target }: SampleFolder) {
  const foreign = await readFile(join(target, 'logo.png'), 'utf8')
  expect(foreign).toBe('Elsewhere')
}

/** The same store, which dies after so many writes, as a process does. */
function dying(store: Store, writes: number): Store {
  let left = writes
  const live = async () => {
    if (left <= 0) throw new Error('killed')
    left -= 1
  }
  return {
    ...store,
    put: (...given) => live().then(() => store.put(...given)),
    create: (...given) => live().then(() => store.create(...given)),
    copy: (...given) => live().then(() => store.copy(...given)),
    delete: path => live().then(() => store.delete(path)),
  }
}

test('a deploy that ends after any one of its writes leaves a whole site', async () => {
  const { folder, a, b, before, after } = await twoReleases()
  const options = { ...plainOptions, breakLock: true }
  let ended = 0
  for (let writes = 0; ; writes += 1) {
    const store = dying(folderStore(folder.target), writes)
    const done = await deploy(store, b, options, sampleWorld()).then(
      () => true,
      (error: unknown) => {
        expect(`${error}`).toBe('Error: killed')
        return false
      },
    )
    expect(whatIsBroken(await folder.answers(), before, after)).toEqual([])
    if (done) break
    ended += 1
    // Back to the first, so that the next has as much to do. What visitors
    // saw of the second may stand in caches, so its assets stay.
    const seen = whatIsBroken(await folder.answers(), undefined, before)
    await deploy(folder.store, a, options, sampleWorld())
    const answers = await folder.answers()
    expect(whatIsBroken(answers, undefined, before)).toEqual([])
    const assets = after.files.filter(({ kind }) => kind === 'hashed')
    const kept = assets.filter(({ path }) => answers.has(path))
    if (seen.length > 0) expect(kept).toEqual(assets)
  }
  expect(ended).toBeGreaterThan(15)
  await expectForeignUntouched(folder)
})

test('a process killed at two random moments leaves a whole site', async () => {
  const { folder, a, b, before, after } = await twoReleases()
  const purge = join(folder.home, 'purge.txt')
  const killed = await killOften({
    ...{ args: ['--to', folder.target, '--purge', purge], env: {}, kills: 2 },
    answers: folder.answers,
    sites: [
      { from: a, release: before },
      { from: b, release: after },
    ],
  })
  console.log(formatKilled(killed))
  expect(killed.kills).toBe(2)
  await expectForeignUntouched(folder)
})

test('a full disk leaves the last release whole, and is told', async () => {
  const { folder, b, before, after } = await twoReleases()
  const big = new Map(second.bodies).set('big.txt', 'long '.repeat(60_000))
  const from = await folder.built('c', { ...second, bodies: big })
  const args = ['--to', folder.target, '--from', from, '--purge', '/dev/null']
  // Where no disk can be made small, files are.
  const limited = await runScript('deploy', args, {}, 'ulimit -f 100')
  expect(limited).toMatchObject({ code: 1 })
  expect(limited.stderr).toMatch(/cannot be written: .*\n?$/)
  expect(whatIsBroken(await folder.answers(), before, after)).toEqual([])
  await expectForeignUntouched(folder)
  await deploy(folder.store, b, plainOptions, sampleWorld())
  expect(whatIsBroken(await folder.answers(), before, after)).toEqual([])
})

test('a disk of its own that fills up leaves the last release whole', async () => {
  const folder = await sampleFolder()
  const [a, b] = await Promise.all([
    folder.built('a', first),
    folder.built('b', {
      ...second,
      bodies: new Map(second.bodies).set('big.txt', 'long '.repeat(60_000)),
    }),
  ])
  await mkdir(folder.target)
  const run = promisify(execFile)
  const mount = ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', folder.target]
  const mounted = await run('mount', mount).then(
    () => true,
    () => false,
  )
  // Only root may; for others the limit on files above stands in.
  if (!mounted) return
  onTestFinished(async () => void (await run('umount', [folder.target])))
  await deploy(folder.store, a, plainOptions, sampleWorld())
  await expect(
    deploy(folder.store, b, plainOptions, sampleWorld()),
  ).rejects.toThrow(/ENOSPC.*The disk is full\. Make room on it/)
  const { release: before } = await builtRelease(a, folder.store)
  const { release: after } = await builtRelease(b, folder.store)
  expect(whatIsBroken(await folder.answers(), before, after)).toEqual([])
})
