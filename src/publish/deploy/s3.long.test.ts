import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { debian } from '../../testing/debian.ts'
import { type Fault, faultProxy } from '../../testing/faultProxy.ts'
import { getPrograms } from '../../testing/getPrograms.ts'
import {
  type ObjectStore,
  startObjectStore,
} from '../../testing/objectStore.ts'
import { runScript } from '../../testing/runScript.ts'
import { builtRelease } from './builtRelease.ts'
import { type BuiltSite, formatKilled, killOften } from './testing/killOften.ts'
import { type SampleBucket, sampleBucket } from './testing/sampleBucket.ts'
import { sampleSite, writeRelease } from './testing/sampleRelease.ts'
import { whatIsBroken } from './testing/whatIsBroken.ts'

/** Deploys to a real object store, OpenStack Swift by its S3 API. */

const kills = Number(process.env['KILLS'] ?? 100)

let swift: ObjectStore
let home: string
let purge: string
let a: BuiltSite
let b: BuiltSite

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tiaowen-s3-'))
  purge = join(home, 'purge.txt')
  swift = await startObjectStore()
  a = await built('a', sampleSite('first'))
  b = await built('b', sampleSite('second', { rule: 'no-store' }))
})

afterAll(async () => {
  await swift.close()
  await rm(home, { recursive: true, force: true })
})

async function built(
  name: string,
  site: ReturnType<typeof sampleSite>,
): Promise<BuiltSite> {
  const from = join(home, name)
  await writeRelease(from, site)
  // Of the headers of the sample, a bucket keeps all.
  const keeps = (headers: Readonly<Record<string, string>>) => ({ ...headers })
  const { release } = await builtRelease(from, { folders: false, keeps })
  return { from, release }
}

/** Runs a command as the operator does, with the store's credentials. */
function run(
  command: string,
  { args }: Pick<SampleBucket, 'args'>,
  more: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
) {
  const own = command === 'releases' ? [] : ['--purge', purge]
  const all = { ...swift.credentials, ...env }
  return runScript(command, [...more, ...args, ...own], all)
}

async function deployed(
  bucket: SampleBucket,
  { from }: BuiltSite,
  ...more: string[]
) {
  const ran = await run('deploy', bucket, ['--from', from, ...more])
  expect(ran, ran.stderr).toMatchObject({ code: 0 })
  return ran.stdout
}

async function expectExactly(
  bucket: SampleBucket,
  { release }: BuiltSite,
  others: readonly string[] = [],
) {
  const answers = await bucket.answers()
  expect(whatIsBroken(answers, undefined, release)).toEqual([])
  const paths = release.files.map(({ path }) => path)
  expect([...answers.keys()].sort()).toEqual([...paths, ...others].sort())
}

test('a deploy, a second, a sentence, other headers, a rollback', async () => {
  const bucket = await sampleBucket(swift)
  expect(await deployed(bucket, a)).toContain('13 to upload')
  await expectExactly(bucket, a)
  expect(await deployed(bucket, a)).toContain(
    '0 to upload (0 B), 0 to copy there, 0 to delete, 13 unchanged\nNothing to purge',
  )
  const site = sampleSite('first')
  const sentence = new Map(site.bodies).set('index.html', '<p>Mended.</p>\n')
  const c = await built('c', { ...site, bodies: sentence })
  expect(await deployed(bucket, c)).toContain('2 to upload')
  await expectExactly(bucket, c)
  expect(await readFile(purge, 'utf8')).toBe(
    'https://legal.example.com/\nhttps://legal.example.com/index.html\nhttps://legal.example.com/manifest.json\n',
  )
  // The same bytes with another cache-control, all but the asset: the bytes
  // of the manifest alone are new.
  const d = await built('d', { bodies: sentence, rule: 'no-store' })
  expect(await deployed(bucket, d)).toMatch(/1 to upload .*, 12 to copy there/)
  await expectExactly(bucket, d)
  const listed = await run('releases', bucket)
  const lines = listed.stdout.trimEnd().split('\n')
  expect(lines.map(line => line.split(/ {2,}/).slice(2))).toEqual([
    ['13 files', 'live'],
    ['13 files', 'kept'],
    ['13 files', 'kept'],
  ])
  const id = lines[2]?.slice(0, 12) ?? ''
  const back = await run('rollback', bucket, [id])
  expect(back.stdout).toContain('0 to upload')
  await expectExactly(bucket, a)
  const wrong = await run('rollback', bucket, ['ffff'])
  expect(wrong).toMatchObject({ code: 1 })
  expect(wrong.stderr).toMatch(/^ffff is no release that .* keeps\. Those are/)
})

test(`killed ${kills} times while it uploads, a site is whole, and the next run completes`, async () => {
  const bucket = await sampleBucket(swift)
  await deployed(bucket, a)
  await bucket.put('logo.png', 'Elsewhere')
  const killed = await killOften({
    ...{ kills, answers: bucket.answers, sites: [a, b] },
    args: [...bucket.args, '--purge', purge, '--keep', '1'],
    env: swift.credentials,
  })
  console.log(formatKilled(killed))
  await deployed(bucket, killed.live, '--keep', '0', '--delete-many')
  await expectExactly(bucket, killed.live, ['logo.png'])
  const logo = (await bucket.answers()).get('logo.png')?.body
  expect(Buffer.from(logo ?? '').toString()).toBe('Elsewhere')
}, 7_200_000)

test('goes on through resets, 500, 429, 503 and slow answers', async () => {
  const kinds: Fault[] = ['reset', 'cut', '500', '429', '503', 'slow']
  let count = 0
  const proxy = await faultProxy(swift.endpoint, () => {
    count += 1
    // Every third request, each kind in its turn.
    return count % 3 === 0 ? kinds[(count / 3) % kinds.length] : undefined
  })
  try {
    const bucket = await sampleBucket(swift)
    const args = bucket.args.map(it => (it === swift.endpoint ? proxy.url : it))
    for (const site of [a, b]) {
      const ran = await run('deploy', { args }, ['--from', site.from])
      expect(ran, ran.stderr).toMatchObject({ code: 0 })
    }
    const back = await run('deploy', { args }, [
      '--from',
      a.from,
      '--keep',
      '0',
    ])
    expect(back, back.stderr).toMatchObject({ code: 0 })
    await expectExactly(bucket, a)
    console.log('faults', proxy.faults)
    expect(Object.values(proxy.faults).every(it => it > 2)).toBe(true)
  } finally {
    await proxy.close()
  }
})

test('a store that fails for good ends a deploy, and deletes nothing', async () => {
  const bucket = await sampleBucket(swift)
  await deployed(bucket, a)
  let count = 0
  const proxy = await faultProxy(swift.endpoint, () => {
    count += 1
    return count > 22 ? '500' : undefined
  })
  try {
    const args = bucket.args.map(it => (it === swift.endpoint ? proxy.url : it))
    const more = ['--from', b.from, '--keep', '0', '--delete-many']
    const ran = await run('deploy', { args }, more)
    expect(ran).toMatchObject({ code: 1 })
    expect(ran.stderr).toMatch(
      /It was tried again and again\. Run the same later\.\n$/,
    )
    const answers = await bucket.answers()
    expect(whatIsBroken(answers, a.release, b.release)).toEqual([])
    for (const { path } of a.release.files) expect(answers.has(path)).toBe(true)
  } finally {
    await proxy.close()
  }
  await deployed(bucket, b, '--keep', '0', '--delete-many')
  await expectExactly(bucket, b)
})

test.each([
  [
    'a wrong secret',
    { AWS_SECRET_ACCESS_KEY: 'hush-hush' },
    'Look at AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  ],
  [
    'an unknown key',
    { AWS_ACCESS_KEY_ID: 'nobody' },
    'Look at AWS_ACCESS_KEY_ID',
  ],
  [
    'no credentials',
    { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', HOME: '/nowhere' },
    'No credentials were found.',
  ],
])('%s is told at once, and no secret', async (_, env, told) => {
  const bucket = await sampleBucket(swift)
  const ran = await run('deploy', bucket, ['--from', a.from], env)
  expect(ran).toMatchObject({ code: 1, stdout: '' })
  expect(ran.stderr).toContain(told)
  expect(ran.stderr).not.toMatch(/hush|testing/)
  expect(await bucket.answers()).toEqual(new Map())
})

test('a bucket that is not there is told', async () => {
  const args = ['--to', 's3://nowhere', '--endpoint', swift.endpoint]
  const ran = await run(
    'deploy',
    { args: [...args, '--region', 'us-east-1'] },
    ['--from', a.from],
  )
  expect(ran).toMatchObject({ code: 1 })
  expect(ran.stderr).toContain('There is no such bucket. Look at --to')
})

// Not every store looks at regions.
const regional = process.env['S3_ENDPOINT'] === undefined
test.runIf(regional)(
  'another region than that of the bucket is told',
  async () => {
    const bucket = await sampleBucket(swift)
    const args = [...bucket.args, '--region', 'eu-west-1']
    const ran = await run('deploy', { args }, ['--from', a.from])
    expect(ran).toMatchObject({ code: 1 })
    expect(ran.stderr).toContain('Name the region of the bucket with --region.')
  },
)

test('a second deploy at once is refused, and the first goes on', async () => {
  const bucket = await sampleBucket(swift)
  const slow = await faultProxy(swift.endpoint, () => 'slow')
  try {
    const args = bucket.args.map(it => (it === swift.endpoint ? slow.url : it))
    const one = run('deploy', { args }, ['--from', a.from])
    await new Promise(resolve => setTimeout(resolve, 6000))
    const two = await run('deploy', bucket, ['--from', b.from])
    expect(two).toMatchObject({ code: 1 })
    expect(two.stderr).toMatch(/^Another deploy is at work on s3:/)
    expect(await one).toMatchObject({ code: 0 })
    await expectExactly(bucket, a)
  } finally {
    await slow.close()
  }
})

test('what someone else changed, took away or put there', async () => {
  const bucket = await sampleBucket(swift, '')
  await bucket.put('index.html', 'Made by hand')
  await bucket.put('logo.png', 'Elsewhere')
  const refused = await run('deploy', bucket, ['--from', a.from])
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.stderr).toContain('at addresses of this site: index.html.')
  expect((await bucket.answers()).size).toBe(2)
  await deployed(bucket, a, '--overwrite')
  await expectExactly(bucket, a, ['logo.png'])
  // Longer than clocks inside a store may differ.
  await new Promise(resolve => setTimeout(resolve, 4000))
  await bucket.put('404.html', 'Someone else wrote this')
  const text = sampleSite('first').bodies.get('index.html') ?? ''
  await bucket.put('index.html', text, { ContentType: 'text/plain' })
  const said = await deployed(bucket, a)
  expect(said).toContain('0 to upload (0 B), 2 to copy there')
  await expectExactly(bucket, a, ['logo.png'])
})

test('a clock that is five hours off is no hindrance', async () => {
  const library = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1'
  await getPrograms({ [library]: 'libfaketime' }, debian)
  const bucket = await sampleBucket(swift)
  for (const [clock, site] of [
    ['+5h', a],
    ['-5h', b],
  ] as const) {
    const env = { LD_PRELOAD: library, FAKETIME: clock }
    const ran = await run('deploy', bucket, ['--from', site.from], env)
    expect(ran, ran.stderr).toMatchObject({ code: 0 })
    expect(ran.stdout).toContain('The clock of this machine is')
  }
  const answers = await bucket.answers()
  expect(whatIsBroken(answers, undefined, b.release)).toEqual([])
})

test('more objects than one listing holds', async () => {
  const bucket = await sampleBucket(swift)
  const many = await built('many', sampleSite('many', { pages: 520 }))
  expect(await deployed(bucket, many, '--concurrency', '4')).toContain(
    '525 to copy',
  )
  await expectExactly(bucket, many)
  expect(await deployed(bucket, many)).toContain('527 unchanged')
  await writeFile(purge, '')
}, 1_200_000)
