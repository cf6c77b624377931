import {
  mkdir,
  readFile,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tinySite } from '../../library/tinySite.ts'
import { runScript } from '../../testing/runScript.ts'
import { checkOutput } from '../checkOutput.ts'
import { builtRelease } from './builtRelease.ts'
import { deploy } from './deploy.ts'
import type { LiveOptions } from './goLive.ts'
import type { Plan } from './plan.ts'
import { releases } from './releases.ts'
import { rollback } from './rollback.ts'
import { openStore } from './stores/openStore.ts'
import { type SampleFolder, sampleFolder } from './testing/sampleFolder.ts'
import { sampleSite } from './testing/sampleRelease.ts'
import { plainOptions, sampleWorld } from './testing/sampleWorld.ts'
import { whatIsBroken } from './testing/whatIsBroken.ts'

/** Deploys to a plain folder; to a real object store: s3.long.test.ts. */

const first = sampleSite('first')
const second = sampleSite('second', { style: 'first' })

/** The same site but for one sentence on one page. */
const mended = {
  ...first,
  bodies: new Map(first.bodies).set('index.html', '<p>One sentence.</p>\n'),
}

function put(
  { store }: SampleFolder,
  from: string,
  options: Partial<LiveOptions> = {},
): Promise<Plan> {
  return deploy(store, from, { ...plainOptions, ...options }, sampleWorld())
}

function back({ store }: SampleFolder, id: string): Promise<Plan> {
  return rollback(store, id, plainOptions, sampleWorld())
}

/** Paths that a plan writes at visitors' addresses. */
function written({ phases }: Plan): string[] {
  return phases
    .filter(({ name }) => name !== 'bytes')
    .flatMap(({ steps }) => steps.map(({ path }) => path))
}

async function expectExactly(
  folder: SampleFolder,
  from: string,
  others: readonly string[] = [],
): Promise<void> {
  const { release } = await builtRelease(from, folder.store)
  const answers = await folder.answers()
  expect(whatIsBroken(answers, undefined, release)).toEqual([])
  const paths = release.files.map(({ path }) => path)
  expect([...answers.keys()].sort()).toEqual([...paths, ...others].sort())
}

describe('a deploy', () => {
  test('makes the folder what was built; a second one writes nothing', async () => {
    const folder = await sampleFolder()
    const from = await folder.built('a', first)
    expect((await put(folder, from)).purge).toEqual([])
    await expectExactly(folder, from)
    const again = await put(folder, from)
    expect(again.phases.flatMap(({ steps }) => steps)).toEqual([])
    expect(again).toMatchObject({ unchanged: 20, purge: [] })
  })

  test('of a changed sentence writes its page, and names it to purge', async () => {
    const folder = await sampleFolder()
    await put(folder, await folder.built('a', first))
    const purged: string[] = []
    const purge = async (addresses: readonly string[]) => {
      purged.push(...addresses)
    }
    const from = await folder.built('b', mended)
    expect(written(await put(folder, from, { purge }))).toEqual([
      'index.html',
      'manifest.json',
    ])
    expect(purged).toEqual([
      'https://legal.example.com/',
      'https://legal.example.com/index.html',
      'https://legal.example.com/manifest.json',
    ])
    await expectExactly(folder, from)
  })

  test('that is only tried says what it would do, and does nothing', async () => {
    const folder = await sampleFolder()
    const from = await folder.built('a', mended)
    const world = sampleWorld()
    await deploy(folder.store, from, { ...plainOptions, dryRun: true }, world)
    expect(world.lines).toContain('  copy    index.html  (new, 21 B)')
    expect(await folder.store.list()).toEqual(new Map())
  })

  test('puts right what someone else changed or took away', async () => {
    const folder = await sampleFolder()
    const from = await folder.built('a', first)
    await put(folder, from)
    await writeFile(join(folder.target, '404.html'), 'Ours now')
    await rm(join(folder.target, 'index.html'))
    const made = await put(folder, from)
    expect(written(made)).toEqual(['404.html', 'index.html'])
    const pages = made.phases.find(({ name }) => name === 'page')?.steps
    expect(pages?.map(({ why }) => why)).toEqual([
      'changed by someone else',
      'gone',
    ])
    await expectExactly(folder, from)
  })

  test('takes away what deploys that were killed left half-written', async () => {
    const folder = await sampleFolder()
    const half = join(folder.target, '.tiaowen/tmp/1-1')
    await mkdir(dirname(half), { recursive: true })
    await writeFile(half, 'Half a pa')
    const hours = (Date.now() - 7_200_000) / 1000
    await utimes(half, hours, hours)
    await put(folder, await folder.built('a', first))
    await expect(readFile(half)).rejects.toThrow('ENOENT')
  })

  test('refuses a build that is not as its manifest says', async () => {
    const folder = await sampleFolder()
    const from = await folder.built('a', first)
    await writeFile(join(from, 'index.html'), 'Half a pa')
    await rm(join(from, '404.html'))
    await expect(put(folder, from)).rejects.toThrow(
      `${from}/404.html is missing\n${from}/index.html differs\n2 of the files are not as manifest.json says. Build again.`,
    )
    expect(await folder.store.list()).toEqual(new Map())
  })

  test('refuses a folder that the build writes, and is refused by it', async () => {
    const { home, target, ...folder } = await sampleFolder()
    await writeFile(join(home, '.tiaowen'), '1\n')
    const inside = { folder: join(home, 'in/side') }
    await expect(openStore(inside, sampleWorld())).rejects.toThrow(
      'was written by npm run build. Name another folder with --to.',
    )
    await put({ home, target, ...folder }, await folder.built('a', first))
    await expect(checkOutput(target)).rejects.toThrow('were not built here')
  })
})

describe('a folder', () => {
  const opened = (folder: string) => openStore({ folder }, sampleWorld())

  test.each([
    ['.', '. holds this program.'],
    ['..', '.. holds this program.'],
    ['locales', 'locales belongs to this project.'],
    ['src/publish', 'src/publish belongs to this project.'],
  ])('of the project is refused: %s', async (folder, told) => {
    await expect(opened(folder)).rejects.toThrow(
      `${told} Name another folder with --to.`,
    )
  })

  test('of content is refused, too, whatever its name', async () => {
    const locales = await tinySite()
    for (const folder of [locales, join(locales, 'en/new')]) {
      await expect(opened(folder)).rejects.toThrow(
        `${locales} is a folder of content, with a site.json. Name another folder with --to.`,
      )
    }
  })

  test('beside those is none of them', async () => {
    for (const folder of ['public', 'locales-live', '../public']) {
      expect((await opened(folder)).name).toBe(folder)
    }
  })
})

describe('what is not ours', () => {
  test('is refused at our addresses, by name, and left alone', async () => {
    const folder = await sampleFolder()
    const from = await folder.built('a', first)
    await mkdir(folder.target)
    await writeFile(join(folder.target, 'index.html'), 'Made by hand')
    await writeFile(join(folder.target, 'en'), 'A file, not a folder')
    await writeFile(join(folder.target, 'logo.png'), 'Elsewhere')
    await expect(put(folder, from)).rejects.toThrow(
      'has files of someone else at addresses of this site: en, index.html. Move them away,',
    )
    expect([...(await folder.answers()).keys()]).toHaveLength(3)
    await rm(join(folder.target, 'en'))
    await put(folder, from, { overwrite: true })
    await expectExactly(folder, from, ['logo.png'])
  })

  test('is never deleted, even where it was ours', async () => {
    const folder = await sampleFolder()
    await put(folder, await folder.built('a', first))
    const style = [...first.bodies.keys()].find(it => it.endsWith('.css')) ?? ''
    await writeFile(join(folder.target, style), 'Someone else wrote this')
    await writeFile(join(folder.target, 'logo.png'), 'Elsewhere')
    const other = sampleSite('other')
    const from = await folder.built('b', other)
    const made = await put(folder, from, { keep: 0, deleteMany: true })
    expect(made.deletions.leftAlone).toEqual([style])
    await expectExactly(folder, from, [style, 'logo.png'])
  })

  test('is not written to through a link', async () => {
    const folder = await sampleFolder()
    const elsewhere = join(folder.home, 'elsewhere')
    await Promise.all([mkdir(folder.target), mkdir(elsewhere)])
    await symlink(elsewhere, join(folder.target, 'en'))
    const from = await folder.built('a', first)
    await expect(put(folder, from)).rejects.toThrow(
      'addresses of this site: en.',
    )
    await expect(put(folder, from, { overwrite: true })).rejects.toThrow(
      'is a link that leads to',
    )
  })
})

describe('what only earlier releases have', () => {
  test('stays for as many releases as are kept, then goes', async () => {
    const folder = await sampleFolder()
    const gone = 'en/规则 6+%/index.html'
    const sites = ['a', 'b', 'c', 'd'].map(name =>
      sampleSite(name, { pages: name === 'a' ? 6 : 5 }),
    )
    const there: boolean[] = []
    for (const [index, site] of sites.entries()) {
      const from = await folder.built(`${index}`, site)
      const made = await put(folder, from, { keep: 2 })
      there.push((await folder.answers()).has(gone))
      if (index === 3) {
        expect(made.purge).toContain(
          'https://legal.example.com/en/%E8%A7%84%E5%88%99%206%2B%25/',
        )
      }
    }
    expect(there).toEqual([true, true, true, false])
    expect(await releases(folder.store)).toMatchObject([
      { state: 'live', files: 18 },
      { state: 'kept' },
      { state: 'kept' },
    ])
  })

  test('goes at once where it is the compressed form of a page', async () => {
    const folder = await sampleFolder()
    await put(folder, await folder.built('a', first))
    const page = 'en/规则 1+%/index.html'
    const short = new Map(first.bodies).set(page, '<p>Short</p>')
    const from = await folder.built('b', { ...first, bodies: short })
    await put(folder, from)
    await expectExactly(folder, from)
  })

  test('stays, too, where what is remembered of the order is gone', async () => {
    const folder = await sampleFolder()
    await put(folder, await folder.built('a', first))
    const from = await folder.built('b', sampleSite('second'))
    await put(folder, from)
    const before = await folder.answers()
    await rm(join(folder.target, '.tiaowen/state.json'))
    await put(folder, from)
    expect(await folder.answers()).toEqual(before)
    expect(await releases(folder.store)).toMatchObject([
      { state: 'live' },
      { state: 'kept' },
    ])
  })

  test('is not deleted if it is most of what there is', async () => {
    const folder = await sampleFolder()
    await put(folder, await folder.built('a', sampleSite('a', { pages: 20 })))
    const from = await folder.built('b', sampleSite('b', { pages: 1 }))
    const before = await folder.answers()
    await expect(put(folder, from, { keep: 0 })).rejects.toThrow(
      /^This would delete 40 of 48 files: .* and 30 more\. If that is meant, say --delete-many\.$/,
    )
    expect(await folder.answers()).toEqual(before)
    await put(folder, from, { keep: 0, deleteMany: true })
    await expectExactly(folder, from)
  })
})

describe('a rollback', () => {
  test('brings an earlier release back byte by byte, and forth', async () => {
    const folder = await sampleFolder()
    const a = await folder.built('a', first)
    const b = await folder.built('b', sampleSite('second', { pages: 9 }))
    await put(folder, a)
    const later = await put(folder, b)
    const [, earlier] = await releases(folder.store)
    const made = await back(folder, (earlier?.id ?? '').slice(0, 8))
    expect(made.phases.flatMap(({ steps }) => steps)).not.toHaveLength(0)
    // The pages that came with the second are gone, its assets stay.
    const assets = [...(await folder.answers()).keys()].filter(path =>
      later.release.files.some(
        file => file.path === path && file.kind === 'hashed',
      ),
    )
    expect(assets).toHaveLength(2)
    await expectExactly(folder, a, assets)
    expect(await releases(folder.store)).toMatchObject([
      { state: 'live', id: earlier?.id },
      { state: 'taken back', id: later.release.release },
    ])
    await back(folder, later.release.release)
    const { release } = await builtRelease(b, folder.store)
    expect(whatIsBroken(await folder.answers(), undefined, release)).toEqual([])
  })

  test('is not undone by deploying again what was taken back', async () => {
    const folder = await sampleFolder()
    const a = await folder.built('a', first)
    const { release } = await put(folder, a)
    const b = await folder.built('b', second)
    const later = await put(folder, b)
    await back(folder, release.release)
    const before = await folder.answers()
    const told = `${later.release.release.slice(0, 12)} was taken back from ${folder.target}. Mend the content, build and deploy again; or, if this release is to be live after all, say --again.`
    await expect(put(folder, b)).rejects.toThrow(told)
    await expect(put(folder, b, { dryRun: true })).rejects.toThrow(told)
    expect(await folder.answers()).toEqual(before)
    // What is live, and what has other content, goes up as ever.
    await put(folder, a)
    await put(folder, await folder.built('c', mended))
    await expect(put(folder, b)).rejects.toThrow(told)
    await put(folder, b, { again: true })
    await put(folder, a)
    await put(folder, b)
  })

  test('that keeps nothing else is not undone either, nor one of a deploy that was cut off', async () => {
    const folder = await sampleFolder()
    const { release } = await put(folder, await folder.built('a', first))
    const b = await folder.built('b', second)
    const full = { ...folder.store, copy: () => Promise.reject(new Error('x')) }
    const broken = put({ ...folder, store: full }, b)
    await expect(broken).rejects.toThrow('x')
    const none = { ...plainOptions, keep: 0 }
    await rollback(folder.store, release.release, none, sampleWorld())
    await expect(put(folder, b)).rejects.toThrow('was taken back')
  })

  test('and the releases there are, as they are typed', async () => {
    const folder = await sampleFolder()
    const to = ['--to', folder.target]
    const { release } = await put(folder, await folder.built('a', first))
    const later = await put(folder, await folder.built('b', second))
    const listed = await runScript('releases', to)
    const short = [later, { release }].map(it =>
      it.release.release.slice(0, 12),
    )
    const lines = listed.stdout.trimEnd().split('\n')
    expect(lines.map(line => line.replace(/ {2}20.* UTC/, ''))).toEqual([
      `${short[0]}  20 files  live`,
      `${short[1]}  20 files  kept`,
    ])
    const purge = join(folder.home, 'purge.txt')
    const more = [...to, '--purge', purge]
    const ran = await runScript('rollback', [short[1] ?? '', ...more])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain(`Live: ${short[1]} at ${folder.target}`)
    expect(ran.stdout).toContain('  0 to upload (0 B), ')
    const purged = await readFile(purge, 'utf8')
    expect(purged).toMatch(/^https:\/\/legal\.example\.com\/\n/m)
  })

  test('to a release that is not there says which are', async () => {
    const folder = await sampleFolder()
    await expect(back(folder, 'abcd')).rejects.toThrow(
      `${folder.target} has no releases. Deploy one first.`,
    )
    const { release } = await put(folder, await folder.built('a', first))
    await expect(back(folder, 'wxyz')).rejects.toThrow(
      `wxyz is no release that ${folder.target} keeps. Those are ${release.release.slice(0, 12)}.`,
    )
  })

  test('is refused where bytes are gone', async () => {
    const folder = await sampleFolder()
    const { release } = await put(folder, await folder.built('a', first))
    await put(folder, await folder.built('b', second))
    const page = release.files.find(({ path }) => path === 'index.html')
    await rm(join(folder.target, '.tiaowen/blobs', page?.sha256 ?? ''))
    await expect(back(folder, release.release)).rejects.toThrow(
      /has no more the bytes of index\.html\. Build it again, and deploy it\.$/,
    )
  })
})

describe('a lock', () => {
  const lockAt = ({ target }: SampleFolder) =>
    join(target, '.tiaowen/lock.json')
  const locked = async (folder: SampleFolder, process: number) => {
    await mkdir(dirname(lockAt(folder)), { recursive: true })
    const owner = { id: 'other', machine: 'here', process }
    await writeFile(lockAt(folder), JSON.stringify(owner))
  }

  test('keeps a second deploy out, unless it says --break-lock', async () => {
    const folder = await sampleFolder()
    const from = await folder.built('a', first)
    await locked(folder, 1)
    await expect(put(folder, from)).rejects.toThrow(
      /^Another deploy is at work on .*; it gave a sign of life \d s ago\. Wait for it\. If it was killed, wait 1\d\d s, or say --break-lock\.$/,
    )
    await put(folder, from, { breakLock: true })
    await expectExactly(folder, from)
    await expect(readFile(lockAt(folder))).rejects.toThrow('ENOENT')
  })

  test('of a process of this machine that is dead counts for nothing', async () => {
    const folder = await sampleFolder()
    const from = await folder.built('a', first)
    await locked(folder, 77)
    const world = sampleWorld()
    const alive = (process: number) => process !== 77
    const holder = { ...world.holder, machine: 'here', alive }
    await deploy(folder.store, from, plainOptions, { ...world, holder })
    await expectExactly(folder, from)
  })

  test('that is lost stops a deploy before it writes on', async () => {
    const folder = await sampleFolder()
    const { store } = folder
    const from = await folder.built('a', first)
    const stolen: typeof store = {
      ...store,
      async put(path, ...given) {
        await store.put(path, ...given)
        if (path.startsWith('assets/')) await locked(folder, 1)
      },
    }
    await expect(put({ ...folder, store: stolen }, from)).rejects.toThrow(
      'Another deploy has taken over',
    )
    expect((await folder.answers()).has('index.html')).toBe(false)
    expect(await readFile(lockAt(folder), 'utf8')).toContain('other')
  })

  test('lets one of several through that begin at once', async () => {
    const folder = await sampleFolder()
    const from = await folder.built('a', first)
    const all = await Promise.allSettled(
      Array.from({ length: 5 }, () => put(folder, from)),
    )
    const refused = all.flatMap(it =>
      it.status === 'rejected' ? [`${it.reason}`] : [],
    )
    expect(refused.length).toBeLessThan(5)
    for (const reason of refused) {
      expect(reason).toMatch(/^DeployError: Another deploy (is|began)/)
    }
    await expectExactly(folder, from)
  })
})
