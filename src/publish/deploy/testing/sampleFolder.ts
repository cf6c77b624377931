import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ownFolder } from '../places.ts'
import { folderStore } from '../stores/folderStore.ts'
import type { Store } from '../stores/store.ts'
import { type sampleSite, writeRelease } from './sampleRelease.ts'
import type { Answers } from './whatIsBroken.ts'

/** A folder of a test's own, with room for a target and built sites. */
export interface SampleFolder {
  readonly home: string
  readonly target: string
  readonly store: Store
  /** Writes a made-up site, and gives its folder. */
  readonly built: (
    name: string,
    site: ReturnType<typeof sampleSite>,
  ) => Promise<string>
  /** What visitors get of the target. */
  readonly answers: () => Promise<Answers>
}

/** Is removed when the test is done. */
export async function sampleFolder(): Promise<SampleFolder> {
  const home = await mkdtemp(join(tmpdir(), 'tiaowen-deploy-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  const target = join(home, 'public')
  return {
    ...{ home, target, store: folderStore(target) },
    async built(name, site) {
      const folder = join(home, name)
      await writeRelease(folder, site)
      return folder
    },
    answers: () => answersOf(target),
  }
}

/** Every file of a folder that is not the store's own memory. */
async function answersOf(folder: string): Promise<Answers> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }).catch(() => [])
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
  const read = files.map(async file => {
    const path = file.slice(folder.length + 1)
    return [path, { body: await readFile(file), headers: {} }] as const
  })
  const all = await Promise.all(read)
  return new Map(all.filter(([path]) => !path.startsWith(ownFolder)))
}
