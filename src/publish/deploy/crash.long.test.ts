import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtRelease } from './builtRelease.ts'
import { deploy } from './deploy.ts'
import { formatKilled, killOften } from './testing/killOften.ts'
import { sampleFolder } from './testing/sampleFolder.ts'
import { sampleSite } from './testing/sampleRelease.ts'
import { plainOptions, sampleWorld } from './testing/sampleWorld.ts'

const kills = Number(process.env['KILLS'] ?? 100)

test(`killed ${kills} times while it writes to a folder, a site is whole`, async () => {
  const folder = await sampleFolder()
  const built = async (name: string) => {
    const from = await folder.built(name, sampleSite(name, { pages: 300 }))
    return { from, release: (await builtRelease(from, folder.store)).release }
  }
  const sites = [await built('first'), await built('second')] as const
  await deploy(folder.store, sites[0].from, plainOptions, sampleWorld())
  const purge = join(folder.home, 'purge.txt')
  const killed = await killOften({
    ...{ kills, sites, answers: folder.answers, env: {} },
    args: ['--to', folder.target, '--purge', purge],
  })
  console.log(formatKilled(killed))
  // With a few kills none need have hit between two files.
  expect(killed.mixed).toBeGreaterThan(kills < 50 ? -1 : kills / 20)
}, 3_600_000)
